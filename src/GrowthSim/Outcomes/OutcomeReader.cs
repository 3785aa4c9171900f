using System.Collections.Immutable;
using System.Globalization;
using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Randomness;
using GrowthSim.Simulation;
using GrowthSim.Simulation.Splitting;
using GrowthSim.Statistics;

namespace GrowthSim.Outcomes;

/// <summary>Reads probabilities, intervals and quantiles out of a run's merged result.</summary>
internal sealed class OutcomeReader
{
    private readonly RunPlan _plan;
    private readonly KernelDesign _kernel;
    private readonly BlockResult _result;
    private readonly Recording _recording;
    private readonly double _level;
    private readonly long _valid;

    /// <summary>Prepares to read.</summary>
    public OutcomeReader(RunPlan plan, BlockResult result, double level)
    {
        _plan = plan;
        _kernel = plan.Kernel;
        _result = result;
        _recording = Recording.For(plan);
        _level = level;
        _valid = result.Paths - result.FailedPaths;
    }

    public ImmutableArray<FailedPath> Failures() =>
        [.. _result.FirstFailures.Select(path => new FailedPath(path, PathTrace.Of(_plan, path).Failure ?? "The path failed in the run and not in its replay."))];

    public ImmutableArray<TargetOutcome> Targets() => [.. _kernel.Targets.Select(ReadTarget)];

    public ImmutableArray<NotScored> NotScored() =>
        [.. _plan.Model.Targets
            .Where(target => !target.IsScored)
            .Select(target => new NotScored(target.Id, target.Clause, target.Group, target.Title, target.Note ?? ""))];

    public JointOutcome Joint()
    {
        double[] probabilities = [.. _kernel.Targets.Select(target => Share(_result.Hits[target.Met]))];
        JointEstimate Together(int joint, IEnumerable<int> targets) => new(
            Estimated(_result.JointHits[joint], _result.JointPairHits[joint], _result.JointPairsTouched[joint], _kernel.Conditions + joint),
            targets.Aggregate(1.0, (product, target) => product * probabilities[target]),
            targets.Count());
        return new JointOutcome(
            Together(0, Enumerable.Range(0, probabilities.Length)),
            _kernel.Groups
                .Select((group, number) => (group.Name, Estimate: Together(number + 1, group.Targets)))
                .ToImmutableSortedDictionary(group => group.Name, group => group.Estimate, StringComparer.Ordinal),
            [.. Enumerable.Range(1, probabilities.Length).Select(Rung)]);
    }

    public ImmutableArray<RareOutcome>? Rare() =>
        RareEvents.For(_plan)?.Events.Select((entry, number) => ReadRare(entry.Event, entry.Ladder, number)).ToImmutableArray();

    public ImmutableArray<Projection> Projections() =>
        [.. Enumerable.Range(0, _kernel.Outputs.Length)
            .Where(output => _kernel.Outputs[output].Variable is not null)
            .GroupBy(output => _kernel.Outputs[output].Variable!)
            .Select(series => new Projection(series.Key.Name, series.Key.Title, series.Key.Unit, [.. series.Select(ReadYear)]))];

    private TargetOutcome ReadTarget(PlanTarget entry)
    {
        Target target = entry.Target;
        (double mean, double standardDeviation, Quantiles quantiles) = ReadOutput(entry.Output);
        return new TargetOutcome
        {
            Id = target.Id,
            Clause = target.Clause,
            Group = target.Group,
            Title = target.Title,
            Measure = target.MeasureText,
            Unit = target.Unit,
            MetIf = MetIf(target),
            Probability = EstimateOf(entry.Met),
            Within = entry.Within < 0 ? null : EstimateOf(entry.Within),
            Stretch = entry.Stretch < 0 ? null : EstimateOf(entry.Stretch),
            Hits = _result.Hits[entry.Met],
            Paths = _valid,
            Mean = mean,
            StandardDeviation = standardDeviation,
            Quantiles = quantiles,
            VarianceReduction = VarianceReduction(entry.Met),
        };
    }

    /// <summary>Splitting counts a failed path as one that misses; of the run's paths only those count that did not fail.</summary>
    private RareOutcome ReadRare(RareEvent rare, EventLadder? ladder, int number)
    {
        long estimates = ladder is null ? 0 : RunPlan.Blocks(_result.Paths);
        RatioInterval interval = RatioInterval.Of(_result.RareSums[number], _result.RareSquares[number], estimates, _level);
        double OfValid(double probability) => Math.Min(1, probability * _result.Paths / _valid);
        bool known = interval.Mean > 0 && _valid > 0;
        return new RareOutcome(
            rare.Kind,
            rare.Name,
            rare.Targets.Length,
            known ? new Estimate(OfValid(interval.Mean), OfValid(interval.Lower), OfValid(interval.Upper)) : null,
            known && double.IsFinite(interval.RelativeError) ? interval.RelativeError : null,
            estimates,
            _result.RarePaths[number],
            ladder?.Levels.Length ?? EventLadder.MostLevels);
    }

    private ProjectionYear ReadYear(int output)
    {
        (double mean, double standardDeviation, Quantiles quantiles) = ReadOutput(output);
        return new ProjectionYear(_kernel.Outputs[output].Year, mean, standardDeviation, quantiles);
    }

    private JointRung Rung(int count) => new(
        count,
        Estimated(
            _result.TargetsMet.Skip(count).Sum(),
            _result.TargetsMetByPair.Skip(count).Sum(),
            _result.TargetsMetByBest.Skip(count).Sum(),
            _kernel.Conditions + _result.JointHits.Length + count));

    private Estimate EstimateOf(int condition) => Estimated(_result.Hits[condition], _result.PairHits[condition], _result.PairsTouched[condition], condition);

    private double Share(long hits) => _valid == 0 ? double.NaN : (double)hits / _valid;

    private Estimate Estimated(long hits, long pairHits, long pairsTouched, int replicated)
    {
        if (_valid == 0)
        {
            return Estimate.Unknown;
        }

        double share = Share(hits);
        BinomialInterval interval;
        double whole;
        switch (_plan.Settings.Design)
        {
            case SamplingDesign.Plain:
                interval = BinomialInterval.Of(hits, _valid, _level);
                return new Estimate(share, interval.Lower, interval.Upper);
            case SamplingDesign.Antithetic:
                long pairs = _result.TargetsMetByPair.Sum();
                interval = PairedInterval.Of(pairHits + pairsTouched, pairHits, pairs, _level);
                whole = pairs == 0 ? share : (pairHits + pairsTouched) / (2.0 * pairs);
                break;
            case SamplingDesign.LatinHypercube or SamplingDesign.Sobol when _result.Replicates == 0:
                // Part of one replicate: it counts as one of its size.
                interval = ReplicateInterval.Of(hits, hits * hits, Math.Min(_valid, 1), (int)Math.Max(_valid, 1), _level);
                return new Estimate(share, interval.Lower, interval.Upper);
            default:
                interval = ReplicateInterval.Of(_result.ReplicateHits[replicated], _result.ReplicateSquares[replicated], _result.Replicates, SamplingDesigns.ReplicatePaths, _level);
                whole = (double)_result.ReplicateHits[replicated] / (_result.Replicates * SamplingDesigns.ReplicatePaths);
                break;
        }

        // The width comes from whole pairs or replicates. A path that stands alone, because its partner failed or the run ends with it, moves the estimate and the interval
        // with it: leaving it out would favour the paths whose mirror image does not fail.
        return new Estimate(share, Math.Clamp(interval.Lower + share - whole, 0, share), Math.Clamp(interval.Upper + share - whole, share, 1));
    }

    /// <summary>How many times as many independent paths would estimate a condition as well; null where the design has no replicates, or they show no spread.</summary>
    private double? VarianceReduction(int condition)
    {
        if (!_plan.Settings.Design.HasReplicates())
        {
            return null;
        }

        double independent = ReplicateInterval.IndependentPaths(_result.ReplicateHits[condition], _result.ReplicateSquares[condition], _result.Replicates, SamplingDesigns.ReplicatePaths);
        return double.IsNaN(independent) ? null : independent / (_result.Replicates * SamplingDesigns.ReplicatePaths);
    }

    /// <summary>Mean and standard deviation from sums about the pivot, quantiles from the cells.</summary>
    private (double Mean, double StandardDeviation, Quantiles Quantiles) ReadOutput(int output)
    {
        if (_kernel.Fixed[output] is double value)
        {
            return (value, 0, new Quantiles(value, value, value, value, value));
        }

        if (_valid == 0)
        {
            return (double.NaN, double.NaN, new Quantiles(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN));
        }

        double shift = _result.Sums[output] / _valid;
        double squares = _result.Squares[output] - (_result.Sums[output] * shift);
        double variance = _valid < 2 ? 0 : Math.Max(0, squares) / (_valid - 1);
        int start = _recording.Starts[output];
        CellGrid grid = _recording.Grids[output]!;
        ReadOnlySpan<uint> cells = _result.Cells.AsSpan(start, grid.CellCount);
        return (
            grid.Pivot + shift,
            Math.Sqrt(variance),
            new Quantiles(
                grid.Quantile(cells, 0.05),
                grid.Quantile(cells, 0.25),
                grid.Quantile(cells, 0.5),
                grid.Quantile(cells, 0.75),
                grid.Quantile(cells, 0.95)));
    }

    private static string MetIf(Target target)
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
