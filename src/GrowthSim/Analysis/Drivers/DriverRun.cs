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
    /// <summary>Gets the names of levers with both bounds that are drawn evenly between them: then it says of these alone; empty for none.</summary>
    public ImmutableArray<string> Explored { get; init; } = [];

    /// <inheritdoc/>
    public override ImmutableArray<AnalysisRun> Runs =>
    [
        new AnalysisRun(settings with { TargetsOnly = true, Rare = false, Tables = [BinTable.Definition], Change = Explored.IsEmpty ? settings.Change : new ExploredLevers(Explored) }),
        .. (totals is null ? [] : totals.Runs).Select(run => new AnalysisRun(run)),
    ];

    /// <inheritdoc/>
    public override int Least => 1;

    /// <inheritdoc/>
    public override DriverOutcome Read(ImmutableArray<BlockResult> runs, double level, YieldPoint yieldPoint)
    {
        DriverAnalysis all = DriverAnalysis.From((BinTable)runs[0].Tables.Single(), level);
        ImmutableArray<TargetDrivers> targets = [.. all.Targets.Where(target => only.IsEmpty || only.Contains(target.Target)).Select(OfLevers)];
        return new DriverOutcome(RunOutcome.From(runs[0], level, partial: false), all with { Targets = targets })
        {
            Totals = totals is null ? null : TotalReader.Read(totals, [.. runs.Skip(1).Select(run => RunOutcome.From(run, level, partial: false))], level),
        };
    }

    private TargetDrivers OfLevers(TargetDrivers target) => Explored.IsEmpty ? target : target with { Effects = [.. target.Effects.Where(effect => Explored.Contains(effect.Factor))] };
}
