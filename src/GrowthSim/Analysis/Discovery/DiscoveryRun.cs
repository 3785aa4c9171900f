using System.Collections.Immutable;
using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Simulation;

namespace GrowthSim.Analysis.Discovery;

/// <summary>Says in which part of the space of uncertainties a target fails: one run of the targets, of which <see cref="CellTable"/> keeps paths.</summary>
/// <param name="model">The model, without the scenario.</param>
/// <param name="scenario">The scenario.</param>
/// <param name="revision">The model's revision.</param>
/// <param name="settings">The seed and the view.</param>
/// <param name="target">The target's identifier.</param>
/// <param name="question">What is sought.</param>
public sealed class DiscoveryRun(ModelDefinition model, Scenario scenario, string revision, RunSettings settings, string target, DiscoverQuestion question)
    : RunAnalysis<DiscoveryOutcome>(model, scenario, revision)
{
    private readonly ModelDefinition _under = model.Under(scenario).OrThrow();

    /// <inheritdoc/>
    public override ImmutableArray<AnalysisRun> Runs { get; } = [new AnalysisRun(settings with { TargetsOnly = true, Rare = false, ComparedTargets = [target], Tables = [CellTable.Definition] })];

    /// <inheritdoc/>
    public override DiscoveryOutcome Read(ImmutableArray<BlockResult> runs, double level, YieldPoint yieldPoint) =>
        new(RunOutcome.From(runs[0], level, partial: false), ScenarioDiscovery.From((CellTable)runs[0].Tables.Single(), _under, question, level, yieldPoint));
}
