using MathNet.Numerics.Distributions;

namespace GrowthSim.Statistics;

/// <summary>The interval for a probability from antithetic pairs of paths: the pairs are independent, the two paths of one are not.</summary>
public static class PairedInterval
{
    // From here on the quantile of Student's distribution is that of the normal one, to four digits.
    private const long LargeSample = 10_000;

    /// <summary>Returns the interval about the share of hits.</summary>
    /// <param name="hits">How many paths hit; from 2·<paramref name="bothHit"/> to <paramref name="pairs"/> + <paramref name="bothHit"/>.</param>
    /// <param name="bothHit">In how many pairs both paths hit.</param>
    /// <param name="pairs">The number of pairs; not negative. None gives 0 … 1.</param>
    /// <param name="level">The confidence level, between 0 and 1.</param>
    /// <returns>The interval, within 0 … 1.</returns>
    /// <remarks>
    /// The mean of a pair is 0, ½ or 1; from the variance of these means follows the number of independent paths that would estimate as well, and Wilson's interval
    /// for that number (with Student's quantile) is returned: as the normal interval mean ± t·s/√pairs in large samples, but inside 0 … 1 and fit for rare events.
    /// Where all pairs agree, the variance tells nothing. No hit at all, or nothing but hits: the interval of Clopper and Pearson on the pairs. One hit in every pair: the estimate
    /// is ½, and a pair with none or two can be as frequent as the upper limit q of Clopper and Pearson for no such pair in so many; the interval is ½ ± q/2.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static BinomialInterval Of(long hits, long bothHit, long pairs, double level)
    {
        BinomialInterval.Check(bothHit, pairs, level);
        long oneHit = hits - (2 * bothHit);
        if (oneHit < 0 || oneHit > pairs - bothHit)
        {
            throw new ArgumentOutOfRangeException(nameof(hits), hits, $"With {bothHit} of {pairs} pairs of two hits the number of hits must be from {2 * bothHit} to {pairs + bothHit}.");
        }

        if (pairs == 0)
        {
            return new(0, 1);
        }

        if (oneHit == 0 && (bothHit == 0 || bothHit == pairs))
        {
            return BinomialInterval.ClopperPearson(bothHit, pairs, level);
        }

        if (oneHit == pairs)
        {
            double unlike = BinomialInterval.ClopperPearson(0, pairs, level).Upper;
            return new((1 - unlike) / 2, (1 + unlike) / 2);
        }

        double mean = hits / (2.0 * pairs);
        double square = (bothHit + (oneHit / 4.0)) / pairs;
        double variance = (square - (mean * mean)) * pairs / (pairs - 1);
        double independentPaths = mean * (1 - mean) * pairs / variance;
        double tail = (1 + level) / 2;
        double deviations = pairs > LargeSample ? Normal.InvCDF(0, 1, tail) : StudentT.InvCDF(0, 1, pairs - 1, tail);
        return BinomialInterval.Score(mean, independentPaths, deviations);
    }
}
