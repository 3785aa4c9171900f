using System.Collections.Immutable;
using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Numerics;
using GrowthSim.Outcomes;
using GrowthSim.Simulation;

namespace GrowthSim.Analysis.Audit;

/// <summary>Audits the targets of a model: what they imply of each other before any path, what each needs, which levers and parameters none of them sees, and which pull against each other in a run.</summary>
public sealed class ModelAudit : RunAnalysis<AuditOutcome>
{
    private readonly ModelDefinition _model;
    private readonly ModelDefinition _under;
    private readonly Scenario _scenario;
    private readonly string _revision;
    private readonly NeededForms _forms;
    private readonly AnalysisRun _run;
    private readonly AsOf? _asOf;

    /// <summary>Prepares an audit.</summary>
    /// <param name="model">The model, without the scenario.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="revision">The model's revision.</param>
    /// <param name="settings">The seed, the design, and from when is looked.</param>
    /// <exception cref="ModelException">The scenario does not go with the model.</exception>
    public ModelAudit(ModelDefinition model, Scenario scenario, string revision, RunSettings settings)
        : base(model, scenario, revision)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(settings);
        (_model, _scenario, _revision) = (model, scenario, revision);
        _asOf = settings.AsOf ?? scenario.AsOf;
        _under = model.Under(scenario).OrThrow();
        _forms = new NeededForms(model, scenario, revision, _asOf);
        _run = new AnalysisRun(settings with { AsOf = _asOf, TargetsOnly = false, Rare = false, Tables = [PairTable.Definition], Change = _forms.Reporting });
    }

    /// <summary>Gets whether there is a run; where not, it is all before any path, and nothing is assumed of the quantities that no target states.</summary>
    public bool HasRun { get; init; } = true;

    /// <inheritdoc/>
    public override ImmutableArray<AnalysisRun> Runs => HasRun ? [_run] : [];

    /// <summary>Gets that without the run there is still what is known before any path.</summary>
    public override int Least => 0;

    /// <summary>Audits on threads of this process.</summary>
    /// <param name="paths">The number of paths of the run; 0 for none.</param>
    /// <param name="threads">The number of threads; it changes no number.</param>
    /// <param name="level">The confidence level of all intervals, and of the test of all pairs together; between 0 and 1, both excluded.</param>
    /// <param name="cancellationToken">Ends the work: during the run with what is known before any path, else with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ModelException">The model cannot be compiled under the scenario.</exception>
    public AuditOutcome Audit(long paths, int threads, double level, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(paths);
        return paths == 0 ? Read(null, hasRun: false, level, YieldPoint.Of(cancellationToken)) : Run(paths, threads, level, null, cancellationToken);
    }

    /// <inheritdoc/>
    public override AuditOutcome Read(ImmutableArray<BlockResult> runs, double level, YieldPoint yieldPoint) => Read(runs.FirstOrDefault(), HasRun, level, yieldPoint);

    private AuditOutcome Read(BlockResult? result, bool hasRun, double level, YieldPoint yieldPoint)
    {
        RunPlan plan = Plan(_run, yieldPoint);
        TargetNetwork network = new(_under, _asOf, yieldPoint);
        MiddleRanges? ranges = hasRun ? new MiddleRanges(plan, network.Quantities, network.Evaluable, yieldPoint) : null;
        RunOutcome? run = result is null ? null : RunOutcome.From(result, level, partial: false);
        foreach (NamedQuantity quantity in ranges is null ? [] : network.Quantities)
        {
            network.Assume(quantity, ranges!.Of(quantity));
        }

        ConflictFinder conflicts = new(network);
        ImplicationFinder implications = new(network);
        List<int> rest = conflicts.Find(TargetReading.AsScored, RangeBasis.Anything);
        ImmutableArray<TargetImplication> implied = [.. implications.Find(rest, RangeBasis.Anything, [])];
        rest = conflicts.Find(TargetReading.AsWritten, RangeBasis.Anything);
        if (ranges is not null)
        {
            rest = conflicts.Find(TargetReading.AsScored, RangeBasis.Middle);
            implied = implied.AddRange(implications.Find(rest, RangeBasis.Middle, implied.Select(implication => implication.Target)));
            rest = conflicts.Find(TargetReading.AsWritten, RangeBasis.Middle);
        }

        PairFinder? finder = result is null ? null : new PairFinder((PairTable)result.Tables.Single(), run!.Conditioning?.EffectivePaths ?? (run.Paths - run.FailedPaths), level);
        ImmutableArray<TargetPair> pairs = finder?.All([.. plan.Kernel.Targets.Select(target => target.Target.Id)]) ?? [];
        return new AuditOutcome
        {
            Model = _under.Id,
            ModelTitle = _under.Title,
            Revision = _revision,
            Scenario = _scenario.Id,
            AsOf = _asOf,
            Run = run,
            Partial = hasRun && result is null,
            RangePaths = ranges is null ? 0 : MiddleRanges.Paths,
            Targets = [.. network.Evaluable.Select(target => Audited(target, network, ranges, rest, implications, result, run))],
            Conflicts = [.. conflicts.Conflicts],
            Implications = implied,
            Unseen = new UnseenFinder(_under, yieldPoint).Find(),
            Pulls = finder?.Pulls(pairs) ?? [],
            Twins = finder?.Twins(pairs) ?? [],
            TestedPairs = pairs.Length,
        };
    }

    private AuditedTarget Audited(Target target, TargetNetwork network, MiddleRanges? ranges, List<int> rest, ImplicationFinder implications, BlockResult? result, RunOutcome? run)
    {
        int number = network.Targets.IndexOf(target);
        Enclosure middle = ranges?.Of(target) ?? Enclosure.Everything;
        return new AuditedTarget
        {
            Id = target.Id,
            Group = target.Group,
            GroupName = target.GroupName,
            Title = target.Title,
            Unit = target.Unit,
            UnitName = target.UnitName,
            InPercent = target.InPercent,
            MetIf = OutcomeReader.MetIf(target),
            Wanted = ValueBounds.Of(TargetNetwork.Wanted(target, TargetReading.AsWritten)),
            Middle = ValueBounds.Of(middle),
            Implied = number < 0 || ranges is null ? null : implications.Implied(number, rest, middle),
            Needed = result is null ? null : _forms.Needed(target, result, run!),
            Probability = run?.Target(target.Id).Probability ?? Estimate.Unknown,
        };
    }
}
