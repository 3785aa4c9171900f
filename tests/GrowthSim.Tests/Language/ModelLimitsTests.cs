using System.Diagnostics;
using System.Globalization;
using System.Text;
using GrowthSim.Language;

namespace GrowthSim.Tests.Language;

/// <summary>Hostile and oversized texts are refused with the limit named, and soon.</summary>
public sealed class ModelLimitsTests
{
    /// <summary>These texts take less than 2 s on one core; the bound is ten times that, so that a quadratic algorithm is seen and a busy machine is not.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(3);

    [Fact]
    public void Text_of_100_megabytes_is_refused() => Refuses(new string('a', 100_000_000), "(file size)");

    [Fact]
    public void Deep_lists_are_refused() => Refuses("a: " + new string('[', 1_000_000), "64 (nesting depth)");

    [Fact]
    public void Deep_block_mappings_are_refused()
    {
        StringBuilder yaml = new();
        for (int i = 0; i < 1000; i++)
        {
            yaml.Append(' ', i).Append("a:\n");
        }

        Refuses(yaml.ToString(), "64 (nesting depth)");
    }

    [Fact]
    public void Alias_bomb_is_refused()
    {
        StringBuilder yaml = new("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        }

        Refuses(yaml.ToString(), "1000000 nodes, aliases counted as what they stand for (expanded nodes)");
    }

    [Fact]
    public void Deep_chain_of_aliases_is_refused()
    {
        StringBuilder yaml = new("a0: &a0 [x]\n");
        for (int i = 1; i < 100; i++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"a{i}: &a{i} [*a{i - 1}]\n");
        }

        Refuses(yaml.ToString(), "64 (nesting depth)");
    }

    [Fact]
    public void Hundred_thousand_variables_are_refused()
    {
        StringBuilder yaml = new(Written.Header + "parameters:\n");
        for (int i = 0; i < 100_000; i++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  a{i}: 1\n");
        }

        Refuses(yaml.ToString(), "more than 10000 entries, sectors spelled out");
    }

    [Fact]
    public void Many_sectors_with_many_equations_are_refused()
    {
        StringBuilder yaml = new(Written.Header + "sectors:\n");
        Append(yaml, "  s{0}: {{}}\n", 1000);
        Append(yaml.Append("each_sector:\n"), "  e{0}: 1\n", 1000);
        Refuses(yaml.ToString(), "more than 10000 entries, sectors spelled out");
    }

    [Fact]
    public void Sums_over_many_sectors_in_many_equations_are_refused()
    {
        StringBuilder yaml = new(Written.Header + "sectors:\n");
        Append(yaml, "  s{0}: {{ v: 1 }}\n", 4000);
        Append(yaml.Append("indicators:\n"), "  i{0}: sum(each.v * each.v) + sum(each.v)\n", 1000);
        Refuses(yaml.ToString(), "more than 1000000 terms, sectors spelled out");
    }

    [Fact]
    public void Long_equation_is_refused() => RefusesEquation(string.Concat(Enumerable.Repeat("1 + ", 3000)) + "1", "10000 (length of an equation)");

    [Theory]
    [InlineData("(", "1", ")")]
    [InlineData("-", "1", "")]
    [InlineData("not ", "1", "")]
    [InlineData("2^", "1", "")]
    [InlineData("1+", "1", "")]
    [InlineData("abs(", "1", ")")]
    [InlineData("", "1", "*2")]
    [InlineData("+", "1", "")]
    public void Deep_equation_is_refused(string before, string middle, string after) =>
        RefusesEquation(string.Concat(Enumerable.Repeat(before, 300)) + middle + string.Concat(Enumerable.Repeat(after, 300)), "200 (depth of an equation)");

    [Fact]
    public void Equation_as_deep_as_permitted_is_read() =>
        Written.Body($"parameters:\n  a: \"{string.Concat(Enumerable.Repeat("1 + ", 199))}1\"\n");

    [Fact]
    public void Many_long_equations_are_refused()
    {
        StringBuilder yaml = new(Written.Header + "parameters:\n");
        string equation = string.Join(" + ", Enumerable.Repeat("12345678901234567890123456789012345678901234567890", 180));
        Append(yaml, "  a{0}: " + equation + "\n", 1000);
        Refuses(yaml.ToString(), "more than 4000000 characters together");
    }

    [Fact]
    public void Windows_inside_windows_are_refused()
    {
        string equation = "year";
        for (int i = 0; i < 60; i++)
        {
            equation = $"sum({equation}, 2020, 2025)";
        }

        Refuses(Written.Header + "drivers: { a: 1 }\ntargets:\n  t: { measure: \"" + equation + "\", above: 0 }\n", "more than 20000000 steps");
    }

    [Fact]
    public void Long_chain_of_names_is_read()
    {
        StringBuilder yaml = new(Written.Header + "parameters:\n  a0: 1\n");
        for (int i = 1; i < 5_000; i++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  a{i}: a{i - 1} + 1\n");
        }

        yaml.Append("drivers:\n  b0: 1\n");
        for (int i = 1; i < 4_900; i++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  b{i}: b{i - 1} + 1\n");
        }

        Assert.Equal(9_900, WithinTime(() => Written.Model(yaml.ToString())).Variables.Length);
    }

    [Fact]
    public void Long_loop_is_named_in_short()
    {
        StringBuilder yaml = new(Written.Header + "drivers:\n");
        for (int i = 0; i < 9_000; i++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  a{i}: a{(i + 1) % 9_000} + 1\n");
        }

        ModelError error = Assert.Single(WithinTime(() => Written.Read(yaml.ToString())).Errors);
        Assert.EndsWith("a10 -> a11 -> … -> a0.", error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_errors_are_listed_up_to_the_limit()
    {
        StringBuilder yaml = new(Written.Header + "parameters:\n");
        Append(yaml, "  a{0}: missing_{0}\n", 9_000);
        Checked<ModelDefinition> model = WithinTime(() => Written.Read(yaml.ToString()));
        Assert.Equal(ModelLimits.Errors + 1, model.Errors.Length);
        Assert.Contains("8000 further errors", model.Errors[^1].Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(")]
    [InlineData("a: (\n ")]
    [InlineData("\"")]
    [InlineData("a")]
    [InlineData("a ")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData(": ")]
    [InlineData("a\n")]
    [InlineData("&a ")]
    [InlineData("*a ")]
    [InlineData("# \n")]
    [InlineData("{")]
    [InlineData("[],")]
    [InlineData("a: 1\n")]
    [InlineData("'")]
    [InlineData("\n")]
    [InlineData(" ")]
    [InlineData("\t")]
    [InlineData("%YAML 1.2\n")]
    [InlineData("---\n")]
    [InlineData("a: |\n \n")]
    [InlineData("a: >\n")]
    [InlineData("{a: ")]
    public void Repeated_text_is_answered_soon(string part)
    {
        string yaml = string.Concat(Enumerable.Repeat(part, ModelLimits.FileSize / 4 / part.Length));
        Assert.NotEmpty(WithinTime(() => Written.Read(yaml)).Errors);
        Assert.NotEmpty(WithinTime(() => Written.Read(Written.Header + "note: " + yaml + "\nx: ")).Errors);
    }

    private static void RefusesEquation(string equation, string limit) => Refuses(Written.Header + "parameters:\n  a: \"" + equation + "\"\n", limit);

    private static void Refuses(string yaml, string limit)
    {
        IReadOnlyList<ModelError> errors = WithinTime(() => Written.Read(yaml)).Errors;
        Assert.Contains(errors, error => error.Problem.Contains(limit, StringComparison.Ordinal));
        Assert.True(errors.Count <= 2, string.Join('\n', errors.Take(5)));
    }

    private static T WithinTime<T>(Func<T> read)
    {
        long start = Stopwatch.GetTimestamp();
        T result = read();
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        Assert.True(elapsed < Soon, $"Took {elapsed}.");
        return result;
    }

    private static void Append(StringBuilder text, string format, int count)
    {
        for (int i = 0; i < count; i++)
        {
            text.AppendFormat(CultureInfo.InvariantCulture, format, i);
        }
    }
}
