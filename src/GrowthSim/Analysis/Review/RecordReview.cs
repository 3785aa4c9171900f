using System.Collections.Immutable;
using GrowthSim.Analysis.Scoring;
using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Simulation;

namespace GrowthSim.Analysis.Review;

/// <summary>Reviews a model against its record: what was expected and what came, what was learnt, which probabilities changed and why, what is needed from here on.</summary>
/// <remarks>
/// Figures enter in the order in which they became known. Each step is a run, on the random numbers of all, that is conditioned on the figures up to there; what a figure did is the difference that its step made. Such a decomposition depends on
/// the order: in another one figures that say the same would share otherwise. The runs compute the targets and the variables that are looked at, and a path fails by these alone.
/// </remarks>
public sealed class RecordReview : RunAnalysis<ReviewOutcome>
{
    private readonly ModelDefinition _model;
    private readonly RunSettings _settings;
    private readonly int _lastYear;
    private readonly ImmutableArray<Observation> _record;
    private readonly ImmutableArray<Observation> _latest;
    private readonly ImmutableArray<ImmutableArray<Observation>> _steps;
    private readonly KnownFrom _known;
    private readonly ImmutableArray<(Target Target, MeasurePath Path)> _paths;

    /// <summary>Prepares a review.</summary>
    /// <param name="model">The model, without the scenario.</param>
    /// <param name="scenario">The scenario; its own view is not looked at.</param>
    /// <param name="revision">The model's revision.</param>
    /// <param name="settings">The seed, the design, and the date as of which is reviewed, which has to be stated.</param>
    /// <param name="by">In what portions figures enter.</param>
    public RecordReview(ModelDefinition model, Scenario scenario, string revision, RunSettings settings, StepBy by)
        : base(model, scenario, revision)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(settings);
        AsOf asOf = settings.AsOf ?? throw new ArgumentException("A review is as of a date.", nameof(settings));
        _model = model;
        _settings = settings with { AsOfMode = AsOfMode.Condition, TargetsOnly = false, Rare = false, Tables = [ReplicateTable.Definition] };
        _lastYear = Math.Max(model.BaseYear, asOf.LastWholeYear);
        _record = FirstFigures.Record(model, asOf);
        _latest = [.. _record.Latest()];
        _steps = by == StepBy.Figure
            ? [.. _record.Select(figure => ImmutableArray.Create(figure))]
            : [.. _record.GroupBy(figure => figure.Known).Select(figures => figures.ToImmutableArray())];
        _known = new KnownFrom(model, scenario, revision);
        HashSet<string> yearly = [.. model.Variables.Where(variable => variable.IsYearly).Select(variable => variable.Name)];
        MeasurePathReader reader = new(expression => _known.Value(expression, _latest), yearly.Contains);
        _paths = [.. model.Targets.Where(target => target.IsScored).Select(target => (target, Path: reader.Read(target.Measure!))).Where(entry => entry.Path is not null).Select(entry => (entry.target, entry.Path!))];
    }

    /// <summary>Returns whether there is anything to review as of a date: whether a figure is known then.</summary>
    /// <param name="model">The model.</param>
    /// <param name="asOf">The date.</param>
    public static bool HasFigures(ModelDefinition model, AsOf asOf)
    {
        ArgumentNullException.ThrowIfNull(model);
        return !FirstFigures.Record(model, asOf).IsEmpty;
    }

    /// <summary>Gets the number of figures that are known as of the date, revised ones as often as they were published.</summary>
    public int Figures => _record.Length;

    /// <summary>Gets the runs: without any figure and given all of them first, then those between.</summary>
    public override ImmutableArray<AnalysisRun> Runs => _steps.IsEmpty
        ? [Given(0, _paths.Select(entry => entry.Path.Variable))]
        :
        [
            Given(0, _record.Select(figure => figure.Variable)),
            Given(_steps.Length, _paths.Select(entry => entry.Path.Variable)),
            .. Enumerable.Range(1, _steps.Length - 1).Select(step => Given(step, _steps[step].Select(figure => figure.Variable))),
        ];

    /// <inheritdoc/>
    public override int Least => Math.Min(2, _steps.Length + 1);

    /// <inheritdoc/>
    public override ReviewOutcome Read(ImmutableArray<BlockResult> runs, double level, YieldPoint yieldPoint)
    {
        ReviewRun[] read = [.. runs.Select(run => new ReviewRun(run, level))];
        return Outcome([read[0], .. read.Skip(2), .. read.Skip(1).Take(1)], partial: runs.Length <= _steps.Length);
    }

    /// <summary>Returns the run given the figures of the first steps alone, which reports some variables.</summary>
    private AnalysisRun Given(int steps, IEnumerable<string> reported) =>
        new(_settings with { Change = new FirstFigures(_steps.Take(steps).Sum(figures => figures.Length), reported) });

    private ReviewOutcome Outcome(List<ReviewRun> runs, bool partial)
    {
        // Where the work was stopped the figures that are left are one step.
        int steps = runs.Count - 1;
        ImmutableArray<ReviewStep> entered = [.. Enumerable.Range(0, steps).Select(step => Step(step == steps - 1 ? [.. _steps.Skip(step).SelectMany(figures => figures)] : _steps[step], runs[step + 1].Outcome))];
        return new ReviewOutcome
        {
            Before = runs[0].Outcome,
            Now = runs[^1].Outcome,
            Figures = Reviewed(runs),
            Steps = entered,
            Targets = Targets(runs),
            Partial = partial,
        };
    }

    private static ReviewStep Step(ImmutableArray<Observation> figures, RunOutcome run) => new(
        figures[^1].Known,
        figures,
        run.Conditioning?.EffectivePaths ?? (run.Paths - run.FailedPaths),
        run.Conditioning?.ParetoK ?? double.NaN);

    /// <summary>Holds each figure, as it was last published, against what was expected without any, and given those before it was first published.</summary>
    private ImmutableArray<ReviewedFigure> Reviewed(List<ReviewRun> runs)
    {
        ReviewRun? Before((string, int) key)
        {
            int step = _steps.TakeWhile(figures => !figures.Any(figure => (figure.Variable, figure.Year) == key)).Count();
            return step < runs.Count - 1 ? runs[step] : null;
        }

        Dictionary<string, Variable> variables = _model.Variables.ToDictionary(variable => variable.Name);
        return !runs[0].IsKnown ? [] :
        [
            .. _record
                .Where(figure => figure.IsOfYear)
                .GroupBy(figure => (figure.Variable, figure.Year))
                .Select(vintages => (vintages.Key, Figure: vintages.Last()))
                .Select(entry => new ReviewedFigure(
                    entry.Figure,
                    variables[entry.Figure.Variable].Title,
                    variables[entry.Figure.Variable].Unit,
                    runs[0].Of(entry.Figure, _model.BaseYear)!,
                    Before(entry.Key)?.Of(entry.Figure, entry.Figure.Year)) { UnitName = variables[entry.Figure.Variable].UnitName }),
        ];
    }

    private ImmutableArray<ReviewedTarget> Targets(List<ReviewRun> runs)
    {
        ReviewRun now = runs[^1];
        NeededReader reader = new(new KnownPast(_known.Series(_latest), [.. _latest.Where(figure => figure.IsOfYear)], now.Median, _model.BaseYear, _lastYear));
        Dictionary<string, Variable> variables = _model.Variables.ToDictionary(variable => variable.Name);
        Dictionary<string, NeededChange?> needed = _paths.ToDictionary(
            entry => entry.Target.Id,
            entry => now.IsKnown && now.Outcome.Target(entry.Target.Id) is { State: TargetState.Open } target ? reader.Of(entry.Target, entry.Path, variables[entry.Path.Variable], target) : null);
        return
        [
            .. runs[0].Outcome.Targets.Zip(now.Outcome.Targets, (before, after) => new ReviewedTarget(
                before,
                after,
                runs[0].To(now, before.Id),
                [.. Enumerable.Range(1, runs.Count - 1).Select(step => runs[step - 1].To(runs[step], before.Id))],
                needed.GetValueOrDefault(before.Id))),
        ];
    }
}
