using GrowthSim.Randomness;
using GrowthSim.Simulation;
using GrowthSim.Statistics;

namespace GrowthSim.Outcomes.Estimators;

/// <summary>What a sampling design lets one say of probabilities and of how sure they are.</summary>
internal abstract class Estimator
{
    /// <summary>Gets the number of paths that probabilities come from.</summary>
    public abstract long Paths { get; }

    /// <summary>Gets as how many independent paths the valid ones count at least, for an error of a mean or of a rank.</summary>
    public abstract double IndependentPaths { get; }

    /// <summary>Returns the estimator of a run.</summary>
    /// <param name="design">Its design.</param>
    /// <param name="result">What its paths add up to.</param>
    /// <param name="level">The confidence level of intervals.</param>
    public static Estimator Of(SamplingDesign design, BlockResult result, double level)
    {
        long valid = result.Paths - result.FailedPaths;
        if (result.Prepared.Plan.Kernel.HasWeights)
        {
            return new WeightedEstimator(result, PathsOfOne(design), level);
        }

        return design switch
        {
            SamplingDesign.Plain => new IndependentEstimator(valid, level),
            SamplingDesign.Antithetic => new PairedEstimator(valid, result.Ladder.Pairs.Sum(), level),
            SamplingDesign.LatinHypercube or SamplingDesign.Sobol => new ReplicateEstimator(result.Replicates, valid, valid / PathsOfOne(design), level),
            _ => throw new ArgumentOutOfRangeException(nameof(design), design, "Not a sampling design."),
        };
    }

    /// <summary>Returns the probability of an event; unknown without a path.</summary>
    public Estimate Of(EventSums happened) => Paths == 0 ? Estimate.Unknown : Estimated(happened);

    /// <summary>Returns on how many of the paths an event happened.</summary>
    public virtual long Hits(EventSums happened) => happened.Hits;

    /// <summary>Returns how many times as many independent paths would estimate an event as well; null where the run does not tell.</summary>
    public virtual double? VarianceReduction(EventSums happened) => null;

    /// <summary>Returns the share of paths on which an event happened; NaN without a path.</summary>
    public virtual double Share(EventSums happened) => Paths == 0 ? double.NaN : (double)Hits(happened) / Paths;

    /// <summary>Returns the probability of one event less that of another that excludes it.</summary>
    /// <param name="gained">The one.</param>
    /// <param name="lost">The other.</param>
    /// <param name="changed">Either of them.</param>
    public abstract PairedDifference Difference(EventSums gained, EventSums lost, EventSums changed);

    private protected abstract Estimate Estimated(EventSums happened);

    /// <summary>How many paths of a design count as one independent path at most: both of an antithetic pair; a Latin hypercube does as well as one path fewer (Owen, 1997), a scrambled net of Sobol's with a variance of at most e times that of independent paths (Owen, 1998).</summary>
    private static double PathsOfOne(SamplingDesign design) => design switch
    {
        SamplingDesign.Antithetic => 2,
        SamplingDesign.Sobol => Math.E,
        _ => 1,
    };
}
