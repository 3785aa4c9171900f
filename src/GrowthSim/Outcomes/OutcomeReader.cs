using System.Collections.Immutable;
using System.Globalization;
using GrowthSim.Compilation;
using GrowthSim.Compilation.Figures;
using GrowthSim.Language;
using GrowthSim.Outcomes.Breaks;
using GrowthSim.Outcomes.Comparisons;
using GrowthSim.Outcomes.Estimators;
using GrowthSim.Simulation;
using GrowthSim.Simulation.Splitting;
using GrowthSim.Statistics;

namespace GrowthSim.Outcomes;

/// <summary>Reads probabilities, intervals and quantiles out of a run's merged result.</summary>
internal sealed class OutcomeReader
{
    private readonly RunPlan _plan;
    private readonly CompiledKernel _kernel;
    private readonly BlockResult _result;
    private readonly ProbabilityReader _probabilities;
    private readonly double _level;
    private readonly long _valid;
    private readonly MeasureReader _measures;
    private readonly BreakReader _breaks;

    /// <summary>Prepares to read.</summary>
    public OutcomeReader(BlockResult result, double level, ImmutableArray<double> quantiles = default)
    {
        RunPlan plan = result.Prepared.Plan;
        _plan = plan;
        _kernel = plan.Kernel;
        _result = result;
        Estimator estimator = Estimator.Of(plan.Settings.Design, result, level);
        _probabilities = new ProbabilityReader(plan.Kernel, result, estimator);
        _level = level;
        _valid = result.TimesCounted;
        _breaks = new BreakReader(result, estimator, _probabilities, level);
        _measures = new MeasureReader(result, estimator.IndependentPaths, level, Quantiles.Checked(quantiles));
    }

    public ImmutableArray<FailedPath> Failures() =>
        [.. _result.FirstFailures.Select(path => (Path: path, Why: PathTrace.Of(_plan, path).FailureText ?? Elsewhere())).Select(failed => new FailedPath(failed.Path, failed.Why.English) { ReasonText = failed.Why })];

    /// <summary>Why a path failed that does not fail under the run's own scenario.</summary>
    private LocalizedText Elsewhere()
    {
        string others = string.Join(", ", _plan.Against.Select(other => other.Id));
        return _plan.Against.IsEmpty
            ? new LocalizedText("The path failed in the run and not in its replay.", "Quỹ đạo hỏng trong lần chạy mà không hỏng khi xem lại.")
            : new LocalizedText($"The path fails under a scenario that the run is compared with: {others}.", $"Quỹ đạo hỏng dưới một kịch bản được so sánh: {others}.");
    }

    public ImmutableArray<TargetOutcome> Targets()
    {
        Dictionary<string, PlanTarget> asked = _kernel.Targets.ToDictionary(entry => entry.Target.Id, StringComparer.Ordinal);
        return [.. _plan.Model.Targets.Where(target => target.IsScored).Select(target => asked.TryGetValue(target.Id, out PlanTarget? entry) ? ReadTarget(entry) : NotEvaluable(target))];
    }

    public ImmutableArray<NotScored> NotScored() =>
        [.. _plan.Model.Targets
            .Where(target => !target.IsScored)
            .Select(target => new NotScored(target.Id, target.Clause, target.Group, target.Title, target.Note ?? "") { GroupName = target.GroupName, WhyText = target.NoteText ?? LocalizedText.Empty })];

    public JointOutcome Joint()
    {
        double[] probabilities = [.. _kernel.Targets.Select(target => _probabilities.Share(target.Met))];
        JointEstimate Together(int joint, IEnumerable<int> targets) => _breaks.Of(joint, new JointEstimate(
            _probabilities.Joint(joint),
            targets.Aggregate(1.0, (product, target) => product * probabilities[target]),
            targets.Count()));
        return new JointOutcome(
            Together(0, Enumerable.Range(0, probabilities.Length)),
            _kernel.Groups
                .Select((group, number) => (group.Name, Estimate: Together(number + 1, group.Targets)))
                .ToImmutableSortedDictionary(group => group.Name, group => group.Estimate, StringComparer.Ordinal),
            [.. Enumerable.Range(1, probabilities.Length).Select(count => new JointRung(count, _probabilities.AtLeast(count)))])
        {
            BrokenImplications = _breaks.BrokenImplications(),
        };
    }

    public ImmutableArray<RareOutcome>? Rare() =>
        _result.Prepared.Rare?.Events.Select((entry, number) => ReadRare(entry.Event, entry.Ladder, number)).ToImmutableArray();

    public ImmutableArray<Projection> Projections() =>
        [.. Enumerable.Range(0, _kernel.Outputs.Length)
            .Where(output => _kernel.Outputs[output].IsSeries)
            .GroupBy(output => _kernel.Outputs[output].Variable!)
            .Select(series => new Projection(series.Key.Name, series.Key.Title, series.Key.Unit, [.. series.Select(ReadYear)]) { UnitName = series.Key.UnitName })];

    /// <summary>What the figures made of the run; null where none were used.</summary>
    public ConditioningOutcome? Conditioning()
    {
        int figures = _plan.Evidence.Of(_plan.Model).Count();
        if (figures == 0)
        {
            return null;
        }

        ImmutableArray<IdleFigure> idle = [.. _kernel.UnusedFigures.Where(unused => unused.IsIdle).Select(unused => new IdleFigure(unused.Figure.Variable, unused.Figure.Year, unused.Figure.Value, unused.Expected) { Happened = unused.Figure.Happened, NotBy = unused.Figure.NotBy })];
        ImmutableArray<string> levers = [.. _plan.Scenario.Replacements.Where(lever => lever.Kind == VariableKind.Lever && lever.Schedule.FirstOrDefault().Year <= _plan.AsOf?.LastWholeYear).Select(lever => lever.Name)];
        ImmutableArray<ContradictingFigure> contradicting = [.. _result.Prepared.Surprises
            .Where(surprise => surprise.Probability < ContradictingFigure.Below)
            .Select(surprise => new ContradictingFigure(surprise.Figure.Variable, surprise.Figure.Year, surprise.Figure.Value, surprise.Probability) { Happened = surprise.Figure.Happened, NotBy = surprise.Figure.NotBy })];
        if (!_kernel.HasWeights)
        {
            return new ConditioningOutcome(_plan.Evidence.Conditions && _kernel.FiguresUsed > 0 ? "weights" : "none", _valid, double.NaN, figures, idle) { PastLevers = levers, Contradicting = contradicting };
        }

        return new ConditioningOutcome(
            _plan.Evidence.Proposal is not Proposal proposal ? "weights" : proposal.HasTries ? "tries" : "proposal",
            _result.Weights.Effective,
            ParetoTail.ShapeOf([.. _result.Weights.Cells]),
            figures,
            idle) { PastLevers = levers, Contradicting = contradicting };
    }

    /// <summary>How the scenario differs from others that it was compared with.</summary>
    public ImmutableArray<ComparisonOutcome> Comparisons()
    {
        ComparisonReader reader = new(_kernel, _probabilities, _measures);
        return [.. _kernel.Comparisons.Select(reader.Read)];
    }

    /// <summary>What the figures taught about parameters.</summary>
    public ImmutableArray<ParameterOutcome> Parameters() =>
        [.. Enumerable.Range(0, _kernel.Outputs.Length)
            .Where(output => _kernel.Outputs[output].IsParameter)
            .Select((output, number) => ReadParameter(output, _result.Prepared.Fit!.Priors[number]))];

    private ParameterOutcome ReadParameter(int output, (double Mean, double StandardDeviation) prior)
    {
        Variable parameter = _kernel.Outputs[output].Variable!;
        Measure posterior = _measures.Of(output);
        return new ParameterOutcome(parameter.Name, parameter.Title, parameter.Unit, new Spread(prior.Mean, prior.StandardDeviation), new Spread(posterior.Mean, posterior.StandardDeviation)) { UnitName = parameter.UnitName };
    }

    private TargetOutcome ReadTarget(PlanTarget entry)
    {
        Target target = entry.Target;
        Measure measure = _measures.Of(entry.Output);
        return new TargetOutcome
        {
            Id = target.Id,
            Clause = target.Clause,
            Group = target.Group,
            GroupName = target.GroupName,
            Title = target.Title,
            Measure = target.MeasureText,
            Unit = target.Unit,
            UnitName = target.UnitName,
            MetIf = MetIf(target),
            InPercent = target.InPercent,
            State = entry.Settlement.State,
            SettledBy = [.. entry.Settlement.Figures.Select(figure => new RecordedFigure(figure.Variable, figure.Year, figure.Value, figure.Source) { Happened = figure.Happened, NotBy = figure.NotBy })],
            IsOverdue = entry.Settlement.IsOverdue,
            Probability = entry.Settlement.State switch
            {
                TargetState.Met => new Estimate(1, 1, 1),
                TargetState.NotMet => new Estimate(0, 0, 0),
                _ => _probabilities.Of(entry.Met),
            },
            Within = entry.Within < 0 ? null : _probabilities.Of(entry.Within),
            Stretch = entry.Stretch < 0 ? null : _probabilities.Of(entry.Stretch),
            Hits = _probabilities.Hits(entry.Met),
            Paths = _probabilities.Paths,
            Mean = measure.Mean,
            StandardDeviation = measure.StandardDeviation,
            StandardError = measure.StandardError,
            Quantiles = measure.Quantiles,
            VarianceReduction = _probabilities.VarianceReduction(entry.Met),
        };
    }

    private TargetOutcome NotEvaluable(Target target) => new()
    {
        Id = target.Id,
        Clause = target.Clause,
        Group = target.Group,
        GroupName = target.GroupName,
        Title = target.Title,
        Measure = target.MeasureText,
        Unit = target.Unit,
        UnitName = target.UnitName,
        MetIf = MetIf(target),
        InPercent = target.InPercent,
        State = TargetState.NotEvaluable,
        Probability = Estimate.Unknown,
        Hits = 0,
        Paths = 0,
        Mean = double.NaN,
        StandardDeviation = double.NaN,
        StandardError = double.NaN,
        Quantiles = _measures.None,
    };

    /// <summary>Splitting counts a failed path as one that misses; of the run's paths only those count that did not fail.</summary>
    private RareOutcome ReadRare(RareEvent rare, EventLadder? ladder, int number)
    {
        long estimates = ladder is null ? 0 : RunPlan.Blocks(_result.Paths);
        RatioInterval interval = RatioInterval.Of(_result.Rare.Estimates[number], _result.Rare.Squares[number], estimates, _level);

        // Of weights the mean is not 1 but what the run's are.
        double valid = _kernel.HasWeights ? (double)_valid / TileWeights.Scale : _valid;
        double OfValid(double probability) => Math.Min(1, probability * _result.Paths / valid);
        bool known = interval.Mean > 0 && _valid > 0;
        return new RareOutcome(
            rare.Kind,
            rare.Name,
            rare.Targets.Length,
            known ? new Estimate(OfValid(interval.Mean), OfValid(interval.Lower), OfValid(interval.Upper)) : null,
            known && double.IsFinite(interval.RelativeError) ? interval.RelativeError : null,
            estimates,
            _result.Rare.Paths[number],
            ladder?.Levels.Length ?? EventLadder.MaxLevels);
    }

    private ProjectionYear ReadYear(int output)
    {
        Measure measure = _measures.Of(output);
        return new ProjectionYear(_kernel.Outputs[output].Year, measure.Mean, measure.StandardDeviation, measure.Quantiles) { StandardError = measure.StandardError };
    }

    internal static string MetIf(Target target)
    {
        string first = target.Threshold.ToString("R", CultureInfo.InvariantCulture);
        string second = target.SecondThreshold.ToString("R", CultureInfo.InvariantCulture);
        return target.Comparison switch
        {
            Comparison.AtLeast or Comparison.Range => $">= {first}",
            Comparison.Above => $"> {first}",
            Comparison.AtMost => $"<= {first}",
            Comparison.Below => $"< {first}",
            Comparison.Equals => $"= {first}",
            Comparison.Between => $"{first} .. {second}",
            Comparison.About => $"{first} +- {second}",
            _ => throw new ArgumentOutOfRangeException(nameof(target), target.Comparison, "Not a comparison of the language."),
        };
    }
}
