using MathNet.Numerics.Distributions;

namespace GrowthSim.Statistics;

/// <summary>
/// The interval for a probability from independent replicates of a design whose paths depend on each other: Latin hypercubes, scrambled nets. The spread between the
/// replicates tells how well each of them estimates.
/// </summary>
public static class ReplicateInterval
{
    // No scrambled net and no Latin hypercube does much worse than independent paths; e ≈ 2.718 bounds the variance of (0, m, s)-nets.
    private const double LeastEfficiency = 1 / 3.0;

    /// <summary>Returns the interval about the share of hits.</summary>
    /// <param name="hits">How many paths hit; from 0 to <paramref name="replicates"/>·<paramref name="size"/>.</param>
    /// <param name="squares">The sum over the replicates of the squared number of hits.</param>
    /// <param name="replicates">The number of replicates; not negative.</param>
    /// <param name="size">The number of paths of a replicate; positive.</param>
    /// <param name="level">The confidence level, between 0 and 1.</param>
    /// <returns>The interval, within 0 … 1; 0 … 1 without a replicate.</returns>
    /// <remarks>
    /// Wilson's interval, with Student's quantile, for the number of independent paths that would estimate as well (<see cref="IndependentPaths"/>). With no hit at all, nothing but hits,
    /// or one replicate alone there is no spread: a third of the paths then count as independent, since scrambling can do worse than independent paths by at most
    /// a small factor (Owen, 1997: e for the best nets).
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static BinomialInterval Of(long hits, long squares, long replicates, int size, double level)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        long paths = replicates * size;
        BinomialInterval.Check(hits, paths, level);
        if (paths == 0)
        {
            return new(0, 1);
        }

        long counted = Math.Max(1, (long)(paths * LeastEfficiency));
        if (hits == 0 || hits == paths)
        {
            return BinomialInterval.ClopperPearson(hits == 0 ? 0 : counted, counted, level);
        }

        double share = (double)hits / paths;
        if (replicates == 1)
        {
            return BinomialInterval.Score(share, counted, Normal.InvCDF(0, 1, (1 + level) / 2));
        }

        return BinomialInterval.Score(share, IndependentPaths(hits, squares, replicates, size), StudentT.InvCDF(0, 1, replicates - 1, (1 + level) / 2));
    }

    /// <summary>Returns the number of independent paths whose share of hits would vary as much.</summary>
    /// <returns>A positive number; NaN where the replicates show no spread from which it could be told.</returns>
    /// <remarks>p(1 − p)/V, where V is the variance of the mean of the replicates: their sample variance over their number. Where all replicates agree, each is taken to be known to half a path.</remarks>
    /// <inheritdoc cref="Of"/>
    public static double IndependentPaths(long hits, long squares, long replicates, int size)
    {
        double share = (double)hits / (replicates * size);
        if (replicates < 2 || hits == 0 || hits == replicates * size)
        {
            return double.NaN;
        }

        // In whole numbers: replicates that all agree have no variance, and not a little of it.
        Int128 spread = ((Int128)replicates * squares) - ((Int128)hits * hits);
        double variance = spread == 0 ? 0.25 : (double)spread / replicates / (replicates - 1);
        return share * (1 - share) * replicates * size * size / variance;
    }
}
