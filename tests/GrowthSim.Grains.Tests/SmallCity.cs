using System.Collections.Immutable;
using GrowthSim.Compilation;
using GrowthSim.Grains.Compute;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Randomness;
using GrowthSim.Simulation;

namespace GrowthSim.Grains.Tests;

/// <summary>A model of two sectors, and the numbers that a cluster must give for it.</summary>
internal static class SmallCity
{
    public const string Id = "small-city";

    public const string Baseline = $"{Id}/baseline";

    private const string Yaml = """
        growthsim: 1
        id: small-city
        name: { en: Small city, vi: Thành phố nhỏ }
        base_year: 2020
        last_year: 2026
        sources: { Y: Yearbook of the small city }
        parameters:
          trend: normal(mean: 8%, sd: 2%)
        levers:
          effort: { default: 0, min: 0, max: 2, unit: points }
        drivers:
          cycle: { initial: 0, equation: 0.4 * prev(cycle) + normal(0, 1.5%) }
        sectors:
          services: { base: 100, loading: 0.8, name: { en: Services, vi: Dịch vụ } }
          industry: { base: 120, loading: 1.2, name: { en: Industry, vi: Công nghiệp } }
        each_sector:
          growth: trend + 1% * effort + loading * cycle + normal(0, 3%)
          value_added: { initial: base, equation: prev(value_added) * exp(growth), unit: bn VND, source: Y }
        indicators:
          value_added: { equation: sum(each.value_added), unit: bn VND }
          services_share: { equation: services.value_added / value_added, unit: share }
        targets:
          growth: { clause: I.1, group: 2025, measure: "cagr(value_added, 2020, 2025)", at_least: 8% }
          services: { clause: I.2, group: 2026, measure: "at(services_share, 2026)", at_least: 46% }
        observations:
          - { variable: value_added, year: 2021, value: 236, source: Y }
          - { variable: value_added, year: 2022, value: 255, source: Y }
        """;

    public static ModelText Text { get; } = new()
    {
        File = "model.yaml",
        Yaml = Yaml,
        Scenarios = ImmutableSortedDictionary<string, string>.Empty
            .Add("baseline", "scenario: baseline\nmodel: small-city\nname: { en: Baseline, vi: Cơ sở }\n")
            .Add("push", "scenario: push\nmodel: small-city\nname: { en: Push, vi: Ưu tiên }\nlevers: { effort: 1 }\n"),
    };

    /// <summary>A model of which every other path fails.</summary>
    public static ModelText Broken { get; } = new()
    {
        File = "model.yaml",
        Yaml = Yaml.Replace("id: small-city", "id: broken-city", StringComparison.Ordinal)
            .Replace("equation: services.value_added / value_added", "equation: ln(trend - 8%)", StringComparison.Ordinal),
        Scenarios = ImmutableSortedDictionary<string, string>.Empty
            .Add("baseline", "scenario: baseline\nmodel: broken-city\nname: { en: Baseline, vi: Cơ sở }\n"),
    };

    /// <summary>A model of the same city to the year 2140, for runs that no machine ends within seconds.</summary>
    public static ModelText Lasting { get; } = new()
    {
        File = "model.yaml",
        Yaml = Yaml.Replace("id: small-city", "id: lasting-city", StringComparison.Ordinal).Replace("last_year: 2026", "last_year: 2140", StringComparison.Ordinal),
        Scenarios = ImmutableSortedDictionary<string, string>.Empty
            .Add("baseline", "scenario: baseline\nmodel: lasting-city\nname: { en: Baseline, vi: Cơ sở }\n"),
    };

    public static FrozenPlan Frozen(ulong seed = 1, SamplingDesign design = SamplingDesign.Plain, int? asOf = null, params ImmutableArray<Figure> figures) => new()
    {
        Model = Id,
        Text = Text with { Scenarios = ImmutableSortedDictionary<string, string>.Empty },
        Scenario = "baseline",
        ScenarioYaml = Text.Scenarios["baseline"],
        Figures = figures,
        Run = new RunSettings { Seed = seed, Design = design, AsOf = asOf },
    };

    public static RunPlan Plan(FrozenPlan frozen) => new PlanCompiler(new ModelReadings()).Compile(frozen, YieldPoint.None).OrThrow();

    /// <summary>What one thread without a cluster gives.</summary>
    public static BlockResult Reference(RunPlan plan, long paths) => LocalRunner.Run(plan, paths, 1, CancellationToken.None);

    public static RunOutcome ReferenceOutcome(RunPlan plan, long paths) => RunOutcome.From(Reference(plan, paths), 0.95, partial: false);
}
