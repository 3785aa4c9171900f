using GrowthSim.Language;

namespace GrowthSim.Tests.Language;

/// <summary>What is typed easily, by people who know spreadsheets or other simulators: each message says what is written instead.</summary>
public sealed class MistakeTests
{
    private const string Frame = Written.Header + """
        parameters:
          a: normal(0, 1)
        sectors:
          services: { base: 60 }
          industry: { base: 40 }
        each_sector:
          value_added: { initial: base, equation: prev(value_added) * 1.05 }
        drivers:
          gdp: { initial: 100, equation: prev(gdp) * 1.05 }
        indicators:

        """;

    [Theory]
    [InlineData("x: gdp(-2)", "a name, not a function", "at(gdp, max(year - 2, base year))")]
    [InlineData("x: gdp(-1)", "a name, not a function", "prev(gdp)")]
    [InlineData("x: gdp(2023)", "a name, not a function", "at(gdp, 2023)")]
    [InlineData("x: { initial: 1, equation: prev(prev(gdp)) }", "In 2021, the equation of 'x' looks at the year before 2020", "at(x, max(year - 2, 2020))")]
    [InlineData("x: at(gdp, year - 2)", "In 2020, the year 2018 is not on the grid", "max(2020, …)")]
    [InlineData("x: movav(gdp, 3)", "no function 'movav'", "mean(x, max(year - 2, base year), year)")]
    [InlineData("x: interpolate(gdp, [100, 200], [1, 2])", "found '['", "y1 + (y2 - y1)")]
    [InlineData("x: delta(gdp)", "no function 'delta'", "x - prev(x)")]
    [InlineData("x: pct_change(gdp)", "no function 'pct_change'", "x / prev(x) - 1")]
    [InlineData("GDP: gdp * 2", "not a name in snake_case", ": gdp.")]
    [InlineData("x: IF(gdp > 100, 1, 0)", "no function 'IF'", "'if', in small letters")]
    [InlineData("x: gdp * 1,5", "found ','", "Decimals take a point: 1.5.")]
    [InlineData("x: gdp * 1,500", "found ','", "thousands no sign or '_': 1500.")]
    [InlineData("x: 100 < gdp < 300", "do not form a chain", "a < b and b < c")]
    [InlineData("x: sum(value_added)", "of one value is that value", "sum(each.value_added)")]
    [InlineData("x: stdev(each.value_added)", "no function 'stdev'", "sqrt(mean(each.x ^ 2)")]
    [InlineData("x: count(each.value_added > 100)", "no function 'count'", "sum(each.x > 100)")]
    [InlineData("x: empirical([0.1, 0.2, 0.3])", "found '['", "discrete({value: probability, …})")]
    [InlineData("x: 5 to 10", "found 'to'", "uniform(5, 10)")]
    [InlineData("x: choose(1, 2, 3)", "no function 'choose'", "if(x == 1, a, if(x == 2, b, c))")]
    [InlineData("x: year % 2", "found '%'", "x - y * floor(x / y)")]
    [InlineData("x: round(gdp, 2)", "takes 1 argument", "round(x * 10 ^ 2) / 10 ^ 2")]
    [InlineData("x: sign(gdp)", "no function 'sign'", "(x > 0) - (x < 0)")]
    [InlineData("x: RiskNormal(0, 1)", "no function 'RiskNormal'", "Write normal(mean, sd)")]
    [InlineData("x: RiskTriang(0, 1, 2)", "no function 'RiskTriang'", "Write triangular(lo, mode, hi)")]
    [InlineData("x: NORM.INV(0.5, 0, 1)", "no function 'NORM.INV'", "Write normal(mean, sd)")]
    [InlineData("x: log(gdp)", "no function 'log'", "ln(x)")]
    [InlineData("x: at(gdp, 2025)", "a year to come", "min(year, 2025)")]
    [InlineData("x: at(gdp, a)", "must be the same on every path", "Use a number")]
    [InlineData("x: { equaton: gdp }", "no key 'equaton'", "'equation'")]
    [InlineData("x: \"1.234,5\"", "found ','", "1234.5")]
    [InlineData("x: max(gdp, 2023, 200)", "over years or over three values", "max(max(a, b), c)")]
    [InlineData("x: { equation: gdp, source: { en: bn, vi: tỷ } }", "in several languages", "nothing else")]
    [InlineData("x: { equation: gdp, unit: {} }", "'unit' has no text", "unit: { en: …, vi: … }")]
    [InlineData("x: { equation: gdp, note: { en: a, fr: b } }", "no key 'fr' in a text for people", "The keys are en, vi")]
    [InlineData("x: { equation: gdp, note: [a] }", "Expected a text, found a list", "note: { en: …, vi: … }")]
    [InlineData("x: uniform(min: 1, max: 2)", "no argument 'min'", "Write 'lo'")]
    [InlineData("x: round(gdp) [1]", "found '['", "no lists")]
    public void Message_says_what_is_written_instead(string entry, string problem, string remedy)
    {
        ModelError error = Written.Read(Frame + "  " + entry + "\n").Errors[0];

        Assert.Contains(problem, error.Problem, StringComparison.Ordinal);
        Assert.Contains(remedy, error.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x: if(year >= 2022, at(gdp, year - 2), 100)")]
    [InlineData("x: gdp * 5 %")]
    [InlineData("x: discrete({1: 0.5, 2: 0.5})")]
    [InlineData("x: discrete({1: 0.333333, 2: 0.333333, 3: 0.333333})")]
    [InlineData("x: at(gdp, max(year - 2, 2020))")]
    [InlineData("x: mean(gdp, max(year - 2, 2020), year)")]
    [InlineData("x: gdp - gdp * floor(gdp / gdp)")]
    [InlineData("x: sqrt(mean(each.value_added ^ 2) - mean(each.value_added) ^ 2)")]
    [InlineData("x: sum(each.value_added > 100)")]
    [InlineData("x: (gdp > 0) - (gdp < 0)")]
    [InlineData("x: round(gdp * 10 ^ 2) / 10 ^ 2")]
    [InlineData("x: -floor(-gdp)")]
    [InlineData("x: max(max(gdp, 2023), 200)")]
    [InlineData("x: lognormal(10 / sqrt(1 + (2 / 10) ^ 2), sqrt(ln(1 + (2 / 10) ^ 2)))")]
    public void What_messages_propose_can_be_written(string entry) => Assert.Empty(Written.Read(Frame + "  " + entry + "\n").Errors);

    [Fact]
    public void Arguments_of_another_lognormal_say_how_ours_follow()
    {
        ModelError[] errors = [.. Written.Read(Frame + "  x: lognormal(mean: 10, sd: 2)\n").Errors];

        Assert.Equal(2, errors.Length);
        Assert.All(errors, error => Assert.Contains("the median is m / sqrt(1 + (s / m) ^ 2)", error.Remedy, StringComparison.Ordinal));
    }

    [Fact]
    public void Discrete_probabilities_further_from_1_are_an_error() =>
        Assert.Contains("sum to 0.9999", Assert.Single(Written.Read(Frame + "  x: \"discrete({1: 0.49999, 2: 0.5})\"\n").Errors).Problem, StringComparison.Ordinal);

    [Fact]
    public void Escape_that_steers_a_terminal_is_an_error() =>
        Assert.Contains("U+001B", Assert.Single(Written.Read(Frame + "  x: { equation: gdp, name: \"a\\e[31mb\" }\n").Errors).Problem, StringComparison.Ordinal);
}
