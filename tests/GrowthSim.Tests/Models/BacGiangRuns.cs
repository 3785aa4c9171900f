using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Simulation;

namespace GrowthSim.Tests.Models;

/// <summary>Runs of the baseline of Bắc Giang with its record, or with another.</summary>
internal static class BacGiangRuns
{
    private const string Header = "variable,year,value,published,source,source_vi";

    /// <summary>Runs the baseline.</summary>
    /// <param name="asOf">The last day of which year the record is seen from; null for without.</param>
    /// <param name="record">What the record is, made of its rows; null for the pack's own.</param>
    /// <param name="mode">What becomes of the figures.</param>
    /// <param name="paths">The number of paths.</param>
    /// <param name="targetsOnly">Whether there are no projections.</param>
    /// <param name="set">Other settings of parameters and levers.</param>
    public static RunOutcome Run(
        int? asOf,
        Func<IEnumerable<string>, IEnumerable<string>>? record = null,
        AsOfMode mode = AsOfMode.Condition,
        long paths = 100_000,
        bool targetsOnly = false,
        params IReadOnlyList<(string Name, string Equation)> set)
    {
        ModelText text = ModelFolder.Read(ModelPacks.Folder("bac-giang")).OrThrow();
        IEnumerable<string> rows = text.Attachments["figures.csv"].Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1);
        text = text with
        {
            Yaml = text.Yaml.Replace("  shock_event: {", "  shock_event: { report: true,", StringComparison.Ordinal),
            Attachments = text.Attachments.SetItem("figures.csv", string.Join('\n', [Header, .. record?.Invoke(rows) ?? rows]) + "\n"),
        };
        ModelDefinition model = ModelReader.Read(text).OrThrow();
        Scenario scenario = ScenarioReader.Set(ScenarioReader.Read("baseline.yaml", text.Scenarios["baseline"], model).OrThrow(), model, set).OrThrow();
        RunPlan plan = RunPlan.Create(model, scenario, new RunSettings { AsOf = asOf, AsOfMode = mode, TargetsOnly = targetsOnly }, text.Revision).OrThrow();
        return RunOutcome.From(LocalRunner.Run(plan, paths, 2, CancellationToken.None), 0.95, partial: false);
    }

    public static double Probability(this RunOutcome outcome, string target) => outcome.Target(target).Probability.Value;
}
