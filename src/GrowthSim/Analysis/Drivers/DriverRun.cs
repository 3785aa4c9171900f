using System.Collections.Immutable;
using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Simulation;

namespace GrowthSim.Analysis.Drivers;

/// <summary>Says what drives each target: one run of the targets that counts by bins, and where it is asked for some in which factors are drawn again.</summary>
/// <param name="model">The model, without the scenario.</param>
/// <param name="scenario">The scenario.</param>
/// <param name="revision">The model's revision.</param>
/// <param name="settings">The seed, the design and the view.</param>
/// <param name="only">The identifiers of the targets; empty for all scored ones.</param>
/// <param name="totals">Which factors are drawn again; null for none.</param>
public sealed class DriverRun(ModelDefinition model, Scenario scenario, string revision, RunSettings settings, ImmutableArray<string> only, TotalPlan? totals) : RunAnalysis<DriverOutcome>(model, scenario, revision)
{
    /// <inheritdoc/>
    public override ImmutableArray<AnalysisRun> Runs { get; } =
    [
        new AnalysisRun(settings with { TargetsOnly = true, Rare = false, Tables = [BinTable.Definition] }),
        .. (totals is null ? [] : totals.Runs).Select(run => new AnalysisRun(run)),
    ];

    /// <inheritdoc/>
    public override int Least => 1;

    /// <inheritdoc/>
    public override DriverOutcome Read(ImmutableArray<BlockResult> runs, double level, YieldPoint yieldPoint)
    {
        DriverAnalysis all = DriverAnalysis.From((BinTable)runs[0].Tables.Single(), level);
        return new DriverOutcome(RunOutcome.From(runs[0], level, partial: false), only.IsEmpty ? all : all with { Targets = [.. all.Targets.Where(target => only.Contains(target.Target))] })
        {
            Totals = totals is null ? null : TotalReader.Read(totals, [.. runs.Skip(1).Select(run => RunOutcome.From(run, level, partial: false))], level),
        };
    }
}
