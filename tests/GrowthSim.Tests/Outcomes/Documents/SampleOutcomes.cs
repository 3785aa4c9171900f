using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Documents;
using GrowthSim.Randomness;
using GrowthSim.Simulation;

namespace GrowthSim.Tests.Outcomes.Documents;

/// <summary>Outcomes with one of everything that a run may say.</summary>
internal static class SampleOutcomes
{
    private static readonly JsonSerializerOptions Bits = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    // On some paths the root fails, big has no deviation from 2025, heavy is counted by rank, z is rare, and r is written in per cent.
    private const string Model = """
        parameters: { a: "normal(2.6, 1)", large: "normal(1e300, 1e299)" }
        drivers: { e: "normal(0, 1)" }
        indicators: { root: sqrt(a), big: "if(year >= 2025, large, a)", total: large * 1e7, x: a + e, heavy: { equation: e * e * e, unit: m³ } }
        targets:
          t: { measure: "at(root, 2030)", at_least: 1, clause: I.1, unit: "m²", group: "Nhóm <một>", name: { en: "Root", vi: "Căn" } }
          r: { measure: "at(x, 2030)", range: [2%, 300%], group: due }
          z: { measure: "at(x, 2029)", above: 9, group: due }
          h: { measure: "at(heavy, 2030)", below: 5, group: other }
          n: { qualitative: true, note: "nobody counts <it> & co", clause: I.2, group: due, name: { en: "A \"name\"", vi: "Tên – «một»" } }
        """;

    // Known by its figures: a parameter, a target that is met, one that is due and open, one that cannot be asked, twins that imply one more, though not always, a figure that teaches nothing and one that contradicts.
    private const string Recorded = """
        levers: { push: 0 }
        parameters: { a: { equation: "normal(2.6, 1)", unit: m, name: { en: "Level", vi: "Mức" } }, spread: "uniform(0.1, 2)" }
        milestones: { came: "2021.5 + normal(0, 0.05)", waits: "2021.5 + normal(0, 0.1)", sure: 2021.5, never: 2021.5 }
        indicators: { x: "a + normal(0, spread)", y: "normal(0, 1)", fixed: 2 }
        targets:
          m: { measure: "at(y, 2021)", above: 0, group: due, weight: 2 }
          d: { measure: "at(x, 2021)", above: 2, group: due }
          c: { measure: came, below: 2022, group: due, unit: date }
          w: { measure: waits, below: 2022, group: due, unit: date }
          u: { measure: "at(x, 2029)", above: 2, group: due, implies: [v, d, s] }
          v: { measure: "at(x, 2029)", above: 2, group: due, implies: u }
          s: { measure: "at(x, 2028)", above: 2, group: due }
          k: { measure: "at(y, 2021)", above: 0.8, group: due }
          g: { measure: "at(x, 2030)", above: 2, group: due, evaluable_if: "at(fixed, 2021) < 3" }
        observations:
          x: { 2021: { value: 2.9, sd: 0.01 } }
          y: { 2021: { value: 0.7, source: "Yearbook <2021>" }, 2022: 5.5 }
          fixed: { 2021: 3 }
          came: { happened: 2021-09-30 }
          waits: { not_by: 2021 }
          sure: { happened: 2022-03-31 }
          never: { not_by: 2022 }
        """;

    private static Scenario Pushed { get; } = ScenarioOf("scenario: pushed\nlevers: { push: { 2021: 1 } }");

    /// <summary>Gets a stopped run with rare events and quantiles of its own, one of replicates, one with figures and one that was compared.</summary>
    public static ImmutableArray<RunOutcome> Runs { get; } =
    [
        RunOutcome.From(Merged(new RunSettings { Seed = 3, Rare = true }, 20_000), 0.8, partial: true, [0.00001, 0.1, 0.123456789012, 0.999]) with { AsOf = 2024 },
        RunOutcome.From(Merged(new RunSettings { Seed = 3, Design = SamplingDesign.Sobol }, 20_000), 0.95, partial: false),
        RunOutcome.From(LocalRunner.Run(TestPlan.Of(TestPlan.Model(Recorded), seed: 3, asOf: 2022, scenario: Pushed), 20_000, 2, CancellationToken.None), 0.95, partial: false),
        Compared(),
    ];

    /// <summary>Gets these, what hardly any path or none tells of, what has no target, and numbers that are hard to write.</summary>
    public static ImmutableArray<RunOutcome> All { get; } =
    [
        .. Runs,
        RunOutcome.From(Merged(new RunSettings { Rare = true }, 1), 0.95, partial: false),
        TestPlan.Run(TestPlan.Model("parameters: { a: \"normal(1, 0.1)\" }\nindicators: { bad: ln(a - 5) }\ntargets: { s: { measure: \"at(bad, 2030)\", range: [1, 2] } }"), 5_000),
        RunOutcome.From(LocalRunner.Run(TestPlan.Of(TestPlan.Model("parameters: { a: \"normal(1, 0.1)\" }\nindicators: { b: a, c: 2 }")), 1_000, 1, CancellationToken.None), 0.9, partial: false, [0.2]),
        Extreme(Runs[0]),
    ];

    /// <summary>Returns all that an outcome holds, each number to its last bit.</summary>
    public static string Written(RunOutcome outcome) => JsonSerializer.Serialize(outcome, Bits);

    /// <summary>Returns the outcome's document.</summary>
    public static byte[] Document(RunOutcome outcome, string language)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream))
        {
            RunDocument.Of(outcome, language).Write(json);
        }

        return stream.ToArray();
    }

    private static Scenario ScenarioOf(string yaml) => ScenarioReader.Read("pushed.yaml", yaml, ModelReader.Read(new ModelText { File = "test.yaml", Yaml = TestPlan.Model(Recorded) }).OrThrow()).OrThrow();

    private static RunOutcome Extreme(RunOutcome outcome)
    {
        Projection series = outcome.Projections[0];
        double[] means = [double.NaN, double.NegativeInfinity, -0.0, double.Epsilon, double.MaxValue, 0.1 + 0.2, -1 / 3.0];
        return outcome with
        {
            Seed = ulong.MaxValue,
            Paths = long.MaxValue,
            Projections = [series with { Years = [.. series.Years.Zip(means, (year, mean) => year with { Mean = mean, StandardError = double.PositiveInfinity })] }],
        };
    }

    /// <summary>Returns a run that was compared with two scenarios.</summary>
    private static RunOutcome Compared()
    {
        ModelText text = new() { File = "test.yaml", Yaml = TestPlan.Model(Model) };
        ModelDefinition model = ModelReader.Read(text).OrThrow();
        Scenario Of(string id, string replaced) => ScenarioReader.Read($"{id}.yaml", $"scenario: {id}\nname: {{ en: \"{id} & co\", vi: «{id}» }}\n{replaced}", model).OrThrow();
        RunPlan plan = RunPlan.Create(model, Of("high", "parameters: { a: \"normal(3, 2)\" }"), new RunSettings(), text.Revision, [Of("low", ""), Of("same", "parameters: { a: \"normal(3, 1)\" }")], YieldPoint.None).OrThrow();
        return RunOutcome.From(LocalRunner.Run(plan, 20_000, 2, CancellationToken.None), 0.9, partial: false);
    }

    private static BlockResult Merged(RunSettings settings, long paths) => LocalRunner.Run(TestPlan.Of(TestPlan.Model(Model), settings).OrThrow(), paths, 2, CancellationToken.None);
}
