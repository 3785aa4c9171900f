using System.Collections.Immutable;
using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Simulation;

namespace GrowthSim.Analysis.Drivers;

/// <summary>Says what drives each target: one run of the targets that counts by bins.</summary>
/// <param name="model">The model, without the scenario.</param>
/// <param name="scenario">The scenario.</param>
/// <param name="revision">The model's revision.</param>
/// <param name="settings">The seed, the design and the view.</param>
/// <param name="only">The identifiers of the targets; empty for all scored ones.</param>
public sealed class DriverRun(ModelDefinition model, Scenario scenario, string revision, RunSettings settings, ImmutableArray<string> only) : RunAnalysis<DriverOutcome>(model, scenario, revision)
{
    /// <inheritdoc/>
    public override ImmutableArray<AnalysisRun> Runs { get; } = [new AnalysisRun(settings with { TargetsOnly = true, Rare = false, Tables = [BinTable.Definition] })];

    /// <inheritdoc/>
    public override DriverOutcome Read(ImmutableArray<BlockResult> runs, double level, YieldPoint yieldPoint)
    {
        DriverAnalysis all = DriverAnalysis.From((BinTable)runs[0].Tables.Single(), level);
        return new DriverOutcome(RunOutcome.From(runs[0], level, partial: false), only.IsEmpty ? all : all with { Targets = [.. all.Targets.Where(target => only.Contains(target.Target))] });
    }
}
