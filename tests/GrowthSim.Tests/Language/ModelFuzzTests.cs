using System.Collections.Immutable;
using CsCheck;
using GrowthSim.Language;

namespace GrowthSim.Tests.Language;

/// <summary>Damaged models give errors or a valid model: never an exception, and never an error without a place, a problem and a remedy.</summary>
[Trait("Length", "Long")]
public sealed class ModelFuzzTests
{
    private const string Rich = """
        growthsim: 1
        id: town
        name: { en: Town, vi: Thành phố }
        base_year: 2020
        last_year: 2026
        sources: { S1: Yearbook, S2: 'Plan, 2020' }
        parameters:
          trend: normal(mean: 10%, sd: 2%)
          buoyancy: { equation: normal(1.0, 0.1), source: S1, note: "ex-land: yes" }
          stakes: discrete({1: 0.25, 2: 0.75})
          cut: truncated(lognormal(1, 0.3), 0.5, 2)
          odds: &odds beta(2, 3)
        levers:
          effort: { default: { 2020: 0, 2023: 1 }, min: 0, max: 3 }
          mode: 0
        drivers:
          cycle: { initial: 0, equation: 0.4 * prev(cycle) + normal(0, 1.5%) }
          rate: { initial: 23208, equation: prev(rate) * exp(normal(1.3%, 0.8%)), unit: VND/USD }
          shock: >
            if(year == 2022 and not (mode > 0),
               -5%, 0)
        sectors:
          services: { base: 8600, trend: trend, loading: 0.8, name: { en: Services, vi: Dịch vụ } }
          industry: { base: 9500, trend: 12%, loading: 1.2 }
        each_sector:
          noise: normal(0, 3%)
          growth: trend + loading * cycle + noise + shock
          output: { initial: base, equation: prev(output) * exp(growth) + effort }
        correlations:
          - between: [services.noise, industry.noise]
            matrix: [[1, 0.4], [0.4, 1]]
        indicators:
          total: { equation: sum(each.output), unit: bn }
          mean_total: mean(total, max(2020, year - 2), year)
          ready: done(plan) + since(2021) * step(2022) + pulse(2023)
        milestones:
          plan: 2022.5 + uniform(0, 1)
        targets:
          growth: { measure: cagr(total, 2020, 2025), range: [14.5%, 16.5%], group: 2025 }
          plan_early: { measure: plan, below: 2024 }
          peace: { qualitative: true, quote: "Giữ vững" }
        observations:
          total: { 2021: 18200, 2022: { value: 19000, source: S1 } }
          file: figures.csv
        """;

    private const string Figures = "variable,year,value,source\nrate,2021,23100,S1\n\"cycle\",2022,1.5%,\"a, b\"\n";

    private const string Scenario = "scenario: push\nmodel: town\nlevers: { effort: { 2022: 2 } }\nparameters: { trend: normal(12%, 2%), services.base: 9000 }\nsectors: { industry: { loading: 1 } }\nas_of: 2022\n";

    private static readonly string[] Fragments =
    [
        "(", ")", "{", "}", "[", "]", ",", ":", ": ", "#", " #", "-", "- ", "'", "\"", "|", ">", "&a", "*a", "*odds", "!", "%", "@", "`", "?", "? ", "\n", "\n\n", "\t", "\r", " ", "  ", "---", "...",
        "0", "1", "-1", "1e308", "1e309", "99999999999999999999", "1_0", "2020", "2019", ".5", "5%", "NaN", ".inf", "null", "~", "true",
        "+", "*", "/", "^", "<", "<=", "==", "=", "!=", "and", "or", "not", "if(", "prev(", "at(", "sum(", "each.", "each.output", "year", "cagr(", "normal(", "normal(0, 1)", "discrete({", "truncated(", "done(plan)", "cycle", "total", "services.", "services.growth", "growth", "plan", "effort",
        "equation: ", "initial: ", "measure: ", "name: ", "file: ", "drivers:\n", "é", "ệ", "\u0000", "\uE000", "\uFEFF", "\uD800", "😀", "\u2028", "\\", "\\u0041", "<<: *odds",
    ];

    private static readonly Gen<Func<string, string>> Mutation = Gen.OneOf(
        Gen.Select(Gen.Double[0, 1], Gen.Int[0, 12], (at, count) => (Func<string, string>)(text => Remove(text, at, count))),
        Gen.Select(Gen.Double[0, 1], Gen.OneOf(Fragments), (at, fragment) => (Func<string, string>)(text => text.Insert(Index(text, at), fragment))),
        Gen.Select(Gen.Double[0, 1], Gen.Char, (at, character) => (Func<string, string>)(text => text.Insert(Index(text, at), character.ToString()))),
        Gen.Select(Gen.Double[0, 1], Gen.Int[1, 12], Gen.OneOf(Fragments), (at, count, fragment) => (Func<string, string>)(text => Remove(text, at, count).Insert(Math.Min(Index(text, at), Remove(text, at, count).Length), fragment))),
        Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1], Gen.Int[1, 60], (from, to, count) => (Func<string, string>)(text => text.Insert(Index(text, to), Piece(text, from, count)))),
        Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1], Gen.Int[0, 3], (a, b, kind) => (Func<string, string>)(text => Lines(text, a, b, kind))),
        Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1], (a, b) => (Func<string, string>)(text => SwapWords(text, a, b))));

    private static readonly Gen<Func<string, string>> Mutations =
        Mutation.Array[1, 6].Select(steps => (Func<string, string>)(text => steps.Aggregate(text, (changed, step) => step(changed))));

    [Fact]
    public void Rich_model_is_valid() => Read(Rich, Figures).OrThrow();

    [Fact]
    public void Read_damaged_model_gives_errors_or_a_model() =>
        Mutations.Select(mutate => mutate(Rich)).Sample(text => Judge(Read(text, Figures)), iter: 6_000);

    [Fact]
    public void Read_damaged_figures_give_errors_or_a_model() =>
        Mutations.Select(mutate => mutate(Figures)).Sample(text => Judge(Read(Rich, text)), iter: 1_500);

    [Fact]
    public void Read_damaged_scenario_gives_errors_or_a_scenario()
    {
        ModelDefinition model = Read(Rich, Figures).OrThrow();
        Mutations.Select(mutate => mutate(Scenario)).Sample(
            text =>
            {
                Checked<Scenario> scenario = ScenarioReader.Read("push.yaml", text, model);
                Judge(scenario);
                if (scenario.IsValid)
                {
                    model.Under(scenario.Value).OrThrow();
                }
            },
            iter: 3_000);
    }

    [Fact]
    public void Set_to_any_text_gives_errors_or_a_scenario()
    {
        ModelDefinition model = Read(Rich, Figures).OrThrow();
        Scenario scenario = ScenarioReader.Read("push.yaml", Scenario, model).OrThrow();
        Gen<string> equation = Gen.OneOf(Fragments).Array[0, 12].Select(parts => string.Concat(parts));
        Gen.Select(Gen.OneOf("trend", "effort", "services.base", "total", "", "a b"), equation)
            .Sample((name, text) => Judge(ScenarioReader.Set(scenario, model, [(name, text)])), iter: 4_000);
    }

    [Fact]
    public void Read_equation_of_any_tokens_gives_errors_or_a_model()
    {
        Gen<string> equation = Gen.OneOf(Fragments.Where(fragment => fragment.IndexOfAny(['\n', '\r', '\'', '\u2028']) < 0 && !fragment.Any(char.IsControl)).ToArray()).Array[1, 14].Select(parts => string.Join(' ', parts));
        equation.Sample(text => Judge(Read(Rich.Replace("cut: truncated(lognormal(1, 0.3), 0.5, 2)", $"cut: '{text}'", StringComparison.Ordinal), Figures)), iter: 4_000);
    }

    [Fact]
    public void Read_any_characters_gives_errors() => Gen.String[0, 60].Sample(text => Judge(Read(text, text)), iter: 2_000);

    private static Checked<ModelDefinition> Read(string yaml, string figures) => ModelReader.Read(new ModelText
    {
        File = "model.yaml",
        Yaml = yaml,
        Attachments = ImmutableSortedDictionary<string, string>.Empty.Add("figures.csv", figures),
    });

    private static void Judge<T>(Checked<T> read)
        where T : class
    {
        Assert.Equal(read.IsValid, read.Errors.IsEmpty);
        foreach (ModelError error in read.Errors)
        {
            Assert.True(error.At.Line > 0 && error.At.Column > 0 && error.At.File.Length > 0, error.ToString());
            Assert.True(error.Problem.EndsWith('.') && error.Remedy.Length > 3 && !error.ToString().Contains('\n', StringComparison.Ordinal), error.ToString());
        }
    }

    private static int Index(string text, double at) => (int)(at * text.Length);

    private static string Remove(string text, double at, int count)
    {
        int start = Math.Min(Index(text, at), text.Length);
        return text.Remove(start, Math.Min(count, text.Length - start));
    }

    private static string Piece(string text, double at, int count)
    {
        int start = Index(text, at);
        return text.Substring(start, Math.Min(count, text.Length - start));
    }

    /// <summary>Swaps, copies, removes or indents lines, and with a line what is indented below it.</summary>
    private static string Lines(string text, double a, double b, int kind)
    {
        List<string> lines = [.. text.Split('\n')];
        int first = Math.Min((int)(a * lines.Count), lines.Count - 1);
        int count = 1;
        int indentation = lines[first].Length - lines[first].TrimStart().Length;
        while (first + count < lines.Count && lines[first + count].Length - lines[first + count].TrimStart().Length > indentation)
        {
            count++;
        }

        List<string> tree = lines.GetRange(first, count);
        if (kind != 1)
        {
            lines.RemoveRange(first, count);
        }

        if (kind != 2)
        {
            lines.InsertRange((int)(b * lines.Count), kind == 3 ? tree.Select(line => " " + line) : tree);
        }

        return string.Join('\n', lines);
    }

    private static string SwapWords(string text, double a, double b)
    {
        string[] words = text.Split(' ');
        int first = Math.Min((int)(a * words.Length), words.Length - 1);
        int second = Math.Min((int)(b * words.Length), words.Length - 1);
        (words[first], words[second]) = (words[second], words[first]);
        return string.Join(' ', words);
    }
}
