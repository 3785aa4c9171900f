using System.Collections.Immutable;
using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Simulation;

namespace GrowthSim.Analysis.Information;

/// <summary>Says what it is worth to find out: one run of the targets, on common random numbers with the other scenarios, that sums what each action is worth.</summary>
/// <param name="model">The model, without the scenario.</param>
/// <param name="scenario">The first of the scenarios that are chosen between, or the one under which a target is counted on.</param>
/// <param name="revision">The model's revision.</param>
/// <param name="settings">The seed, the design and the view.</param>
/// <param name="others">The other scenarios; none where the choice is whether to count on a target.</param>
/// <param name="question">Between what is chosen, and what for.</param>
public sealed class InformationRun(ModelDefinition model, Scenario scenario, string revision, RunSettings settings, ImmutableArray<Scenario> others, ValueQuestion question)
    : RunAnalysis<InformationOutcome>(model, scenario, revision)
{
    /// <inheritdoc/>
    public override ImmutableArray<AnalysisRun> Runs { get; } =
    [
        new AnalysisRun(settings with { TargetsOnly = true, Rare = false, ComparedTargets = question.Targets, Tables = [question.ByMeasure ? PayoffTable.OfMeasures : PayoffTable.OfHits] }) { IsAgainstOthers = true },
    ];

    /// <inheritdoc/>
    protected override ImmutableArray<Scenario> Others => others;

    /// <inheritdoc/>
    public override InformationOutcome Read(ImmutableArray<BlockResult> runs, double level, YieldPoint yieldPoint) =>
        new(question, RunOutcome.From(runs[0], level, partial: false), InformationAnalysis.From((PayoffTable)runs[0].Tables.Single(), level));
}
