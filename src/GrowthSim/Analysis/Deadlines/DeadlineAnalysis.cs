using System.Collections.Immutable;
using System.Globalization;
using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Simulation;

namespace GrowthSim.Analysis.Deadlines;

/// <summary>Says when targets are met: one run with further targets, and one for each lever on common random numbers.</summary>
public sealed class DeadlineAnalysis : RunAnalysis<DeadlineOutcome>
{
    /// <summary>The most years that one run sets a lever in.</summary>
    private const int YearsAtOnce = 32;

    private readonly DeadlineTargets _targets;
    private readonly ImmutableArray<(Target Target, int Due)> _dated;
    private readonly ImmutableArray<string> _others;
    private readonly ImmutableArray<(string Lever, double Most)> _levers;
    private readonly ImmutableArray<ImmutableArray<int>> _years;

    /// <summary>Prepares to say.</summary>
    /// <param name="model">The model, without the scenario.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="revision">The model's revision.</param>
    /// <param name="settings">The seed, the design and the view.</param>
    /// <param name="only">The identifiers of the targets; empty for all scored ones.</param>
    /// <param name="levers">The names of levers, each with a greatest setting; none for none.</param>
    public DeadlineAnalysis(ModelDefinition model, Scenario scenario, string revision, RunSettings settings, ImmutableArray<string> only, ImmutableArray<string> levers)
        : base(model, scenario, revision)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(settings);
        ImmutableArray<string> wanted = [.. model.Targets.Where(target => target.IsScored && (only.IsEmpty || only.Contains(target.Id))).Select(target => target.Id)];
        _targets = new DeadlineTargets(model, scenario, revision);
        _dated = _targets.Dated(wanted.ToImmutableHashSet());
        _others = [.. wanted.Except(_dated.Select(entry => entry.Target.Id))];
        _levers = [.. levers.Select(lever => (lever, model.Variables.Single(variable => variable.Name == lever).Maximum!.Value))];
        _years = [.. _targets.Years.Chunk(YearsAtOnce).Select(years => years.ToImmutableArray())];
        RunSettings alone = settings with { TargetsOnly = true, Tables = [], Rare = false };
        Runs =
        [
            new AnalysisRun(alone with { Change = new DeadlineQuestions(_dated.Select(entry => entry.Target.Id)) }),
            .. _levers.SelectMany(entry => _years.Select(years => new AnalysisRun(alone with { ComparedTargets = wanted })
            {
                Against = [.. years.Select(year => ImmutableArray.Create((entry.Lever, string.Create(CultureInfo.InvariantCulture, $"{{{year}: {entry.Most:R}}}"))))],
            })),
        ];
    }

    /// <inheritdoc/>
    public override ImmutableArray<AnalysisRun> Runs { get; }

    /// <inheritdoc/>
    public override DeadlineOutcome Read(ImmutableArray<BlockResult> runs, double level, YieldPoint yieldPoint)
    {
        ImmutableArray<RunOutcome> outcomes = [.. runs.Select(run => RunOutcome.From(run, level, partial: false))];
        return new DeadlineOutcome(
            outcomes[0],
            [.. _dated.Select(entry => Read(outcomes[0], entry.Target.Id, entry.Due))],
            _others,
            [.. _levers.SelectMany((entry, place) => Moves(entry.Lever, entry.Most, outcomes.AsSpan(1 + (place * _years.Length), _years.Length).ToArray()))]);
    }

    private TargetDeadline Read(RunOutcome run, string target, int due)
    {
        double before = 0;
        ImmutableArray<DeadlineYear>.Builder years = ImmutableArray.CreateBuilder<DeadlineYear>();
        foreach (int year in _targets.Years)
        {
            Estimate by = run.Target(DeadlineTargets.By(target, year)).Probability;
            years.Add(new DeadlineYear(year, by, by.Value - before, run.Target(DeadlineTargets.In(target, year)).Probability));
            before = by.Value;
        }

        return new TargetDeadline(run.Target(target), due, years.ToImmutable(), run.Target(DeadlineTargets.Kept(target)).Probability);
    }

    private IEnumerable<LeverDeadline> Moves(string lever, double most, RunOutcome[] runs) => runs[0].Comparisons[0].Targets.Select(target => new LeverDeadline(
        target.Id,
        lever,
        most,
        [.. runs.SelectMany((run, part) => _years[part].Zip(run.Comparisons, (year, comparison) => (year, comparison.Targets.Single(entry => entry.Id == target.Id).Difference)))]));
}
