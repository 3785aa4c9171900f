using GrowthSim.Numerics;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Statistics;

/// <summary>
/// The interval for a probability from independent replicates of a design whose paths depend on each other: Latin hypercubes, scrambled nets. The spread between the
/// replicates tells how well each of them estimates.
/// </summary>
public static class ReplicateInterval
{
    // No scrambled net and no Latin hypercube does much worse than independent paths; e ≈ 2.718 bounds the variance of (0, m, s)-nets.
    private const double MinEfficiency = 1 / 3.0;

    // So many replicates of a target that does not depend on strata alone never agree to a path by chance.
    private const int ManyReplicates = 30;

    /// <summary>Returns the interval about the share of hits.</summary>
    /// <param name="sums">The sums over the replicates.</param>
    /// <param name="level">The confidence level, between 0 and 1.</param>
    /// <returns>The interval, within 0 … 1; 0 … 1 without a path.</returns>
    /// <remarks>
    /// <para>Wilson's interval, with Student's quantile, for the number of independent paths that would estimate as well (<see cref="ReplicateSums.IndependentPaths"/>).</para>
    /// <para>
    /// A target that hangs on one draw is known to a path: of a replicate's n paths ⌊np⌋ hit, or one more, with a probability f that is the fraction of np. Where no two replicates differ by
    /// more, f is what the replicates estimate, by as many independent yes-or-no answers: the interval is Wilson's for f, and where all agree, ± the upper limit of Clopper and Pearson for no other
    /// answer among so many, over n. (Of fewer than 30 replicates, which may agree by chance, the wider of this and the above.)
    /// </para>
    /// <para>
    /// With no hit at all, nothing but hits, or one replicate alone there is no spread: a third of the paths then count as independent, since scrambling can do worse than
    /// independent paths by at most a small factor (Owen, 1997: e for the best nets).
    /// </para>
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static BinomialInterval Of(ReplicateSums sums, double level)
    {
        (long hits, long paths) = (sums.Hits, sums.Paths);
        BinomialInterval.Check(hits, paths, level);
        if (hits == 0 || hits == paths || sums.Replicates < 2)
        {
            return Dependent(hits, paths, level);
        }

        bool areEven = sums.DifferByOne(out long least, out long oneMore);
        BinomialInterval even = areEven ? Even(least, oneMore, sums.Replicates, paths / sums.Replicates, level) : new(1, 0);
        if (areEven && sums.Replicates >= ManyReplicates)
        {
            return even;
        }

        // Where all agree, each is taken to be known to half a path.
        double independent = sums.IndependentPaths;
        independent = double.IsNaN(independent) ? 4 * sums.Share * (1 - sums.Share) * paths * (paths / (double)sums.Replicates) : independent;
        BinomialInterval spread = BinomialInterval.Score(sums.Share, independent, StudentT.InvCDF(0, 1, sums.Replicates - 1, (1 + level) / 2));
        return new(Math.Min(spread.Lower, even.Lower), Math.Max(spread.Upper, even.Upper));
    }

    /// <summary>Returns the interval about the share of hits of paths that depend on each other in a way that nothing tells about, such as those of part of a replicate.</summary>
    /// <param name="hits">The number of hits; from 0 to <paramref name="paths"/>.</param>
    /// <param name="paths">The number of paths.</param>
    /// <param name="level">The confidence level, between 0 and 1.</param>
    public static BinomialInterval Dependent(long hits, long paths, double level)
    {
        BinomialInterval.Check(hits, paths, level);
        if (paths == 0)
        {
            return new(0, 1);
        }

        long counted = Math.Max(1, (long)(paths * MinEfficiency));
        return hits == 0 || hits == paths
            ? BinomialInterval.ClopperPearson(hits == 0 ? 0 : counted, counted, level)
            : BinomialInterval.Score((double)hits / paths, counted, Normal.InvCDF(0, 1, (1 + level) / 2));
    }

    // Of the replicates, each of so many paths, some have one hit more than the least.
    private static BinomialInterval Even(long least, long oneMore, long replicates, long size, double level)
    {
        if (oneMore == 0)
        {
            double other = 1 - PortableMath.Pow((1 - level) / 2, 1.0 / replicates);
            return new((least - other) / size, (least + other) / size);
        }

        BinomialInterval fraction = BinomialInterval.Wilson(oneMore, replicates, level);
        return new((least + fraction.Lower) / size, (least + fraction.Upper) / size);
    }
}
