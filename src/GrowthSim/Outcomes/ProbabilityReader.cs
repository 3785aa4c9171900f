using GrowthSim.Compilation;
using GrowthSim.Randomness;
using GrowthSim.Simulation;
using GrowthSim.Statistics;

namespace GrowthSim.Outcomes;

/// <summary>Reads probabilities and their intervals out of a run's counts, as its sampling design wants it.</summary>
/// <remarks>
/// Under a design with replicates whole replicates alone count. The paths after the last of them are no random sample of its strata: they would move the estimate by far more than
/// the spread between the replicates, and nothing would tell how far. They are fewer than a replicate has.
/// </remarks>
internal sealed class ProbabilityReader
{
    private readonly KernelDesign _kernel;
    private readonly BlockResult _result;
    private readonly SamplingDesign _design;
    private readonly bool _byReplicates;
    private readonly double _level;

    /// <summary>Prepares to read.</summary>
    public ProbabilityReader(RunPlan plan, BlockResult result, double level)
    {
        _kernel = plan.Kernel;
        _design = plan.Settings.Design;
        _result = result;
        _level = level;
        _byReplicates = _design.HasReplicates() && result.Replicates > 1;
        Paths = _byReplicates ? result.ReplicatePaths : result.Paths - result.FailedPaths;
    }

    /// <summary>Gets the number of paths that probabilities come from.</summary>
    public long Paths { get; }

    /// <summary>Returns on how many of them a condition held.</summary>
    public long Hits(int condition) => _byReplicates ? _result.ReplicateHits[condition] : _result.Hits[condition];

    /// <summary>Returns the share of paths on which a condition held; NaN without a path.</summary>
    public double Share(int condition) => Share(Hits(condition));

    /// <summary>Returns the probability of a condition.</summary>
    public Estimate Of(int condition) => Estimated(_result.Hits[condition], _result.PairHits[condition], _result.PairsTouched[condition], condition);

    /// <summary>Returns the probability that all targets are met, or those of a group.</summary>
    /// <param name="joint">0 for all, otherwise the group's number from 1.</param>
    public Estimate Joint(int joint) =>
        Estimated(_result.JointHits[joint], _result.JointPairHits[joint], _result.JointPairsTouched[joint], _kernel.Conditions + joint);

    /// <summary>Returns the probability that at least so many targets are met.</summary>
    public Estimate AtLeast(int count) => Estimated(
        _result.TargetsMet.Skip(count).Sum(),
        _result.TargetsMetByPair.Skip(count).Sum(),
        _result.TargetsMetByBest.Skip(count).Sum(),
        _kernel.Conditions + _result.JointHits.Length + count);

    /// <summary>Returns how many times as many independent paths would estimate a condition as well; null where the design has no replicates, or they show no spread.</summary>
    public double? VarianceReduction(int condition)
    {
        double independent = _byReplicates ? Sums(condition).IndependentPaths : double.NaN;
        return double.IsNaN(independent) ? null : independent / Paths;
    }

    private double Share(long hits) => Paths == 0 ? double.NaN : (double)hits / Paths;

    private ReplicateSums Sums(int replicated) => new(
        _result.Replicates,
        _result.ReplicateHits[replicated],
        _result.ReplicateSquares[replicated],
        _result.ReplicatePaths,
        _result.ReplicatePathSquares,
        _result.ReplicateProducts[replicated]);

    private Estimate Estimated(long hits, long pairHits, long pairsTouched, int replicated)
    {
        if (Paths == 0)
        {
            return Estimate.Unknown;
        }

        if (_design == SamplingDesign.Antithetic)
        {
            return OfPairs(Share(hits), pairHits, pairsTouched);
        }

        BinomialInterval interval = _design == SamplingDesign.Plain
            ? BinomialInterval.Of(hits, Paths, _level)
            : _byReplicates
            ? ReplicateInterval.Of(Sums(replicated), _level)
            : ReplicateInterval.Dependent(hits, Paths, _level);
        double share = Share(_byReplicates ? _result.ReplicateHits[replicated] : hits);
        return new Estimate(share, Math.Clamp(interval.Lower, 0, share), Math.Clamp(interval.Upper, share, 1));
    }

    // The width comes from whole pairs. A path that stands alone, because its partner failed or the run ends with it, moves the estimate and the interval
    // with it: leaving it out would favour the paths whose mirror image does not fail.
    private Estimate OfPairs(double share, long pairHits, long pairsTouched)
    {
        long pairs = _result.TargetsMetByPair.Sum();
        BinomialInterval interval = PairedInterval.Of(pairHits + pairsTouched, pairHits, pairs, _level);
        double whole = pairs == 0 ? share : (pairHits + pairsTouched) / (2.0 * pairs);
        return new Estimate(share, Math.Clamp(interval.Lower + share - whole, 0, share), Math.Clamp(interval.Upper + share - whole, share, 1));
    }
}
