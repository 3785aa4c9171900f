using GrowthSim.Outcomes;
using GrowthSim.Statistics;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Analysis.Drivers;

/// <summary>Reads a total index from verdicts with a factor as it is and drawn again.</summary>
internal static class TotalIndex
{
    /// <summary>By so many halvings the end of an interval is found to all its digits.</summary>
    private const int Halvings = 60;

    /// <summary>Returns the probability of a flip, and the index T = P(flip)/(2m(1 − m)), with m the mean of both probabilities.</summary>
    /// <param name="gained">The paths on which the target is met as it is, and not with the factor drawn again.</param>
    /// <param name="lost">Those on which it is met with the factor drawn again alone.</param>
    /// <param name="met">Those on which it is met as it is.</param>
    /// <param name="paths">All.</param>
    /// <param name="level">The confidence level of the intervals; between 0 and 1, both excluded.</param>
    /// <remarks>
    /// Both verdicts have the same distribution, so that 1 − T is their intraclass correlation. Its interval has all T at which the counts of both, one and none met are those expected by the test of goodness of fit (Donner and Eliasziw 1992).
    /// It holds its level for rare targets too, where a normal distribution of T does not.
    /// </remarks>
    public static (Estimate Flips, Estimate Index) Of(long gained, long lost, long met, long paths, double level)
    {
        if (paths == 0)
        {
            return (Estimate.Unknown, Estimate.Unknown);
        }

        long flips = gained + lost;
        BinomialInterval interval = BinomialInterval.Of(flips, paths, level);
        Estimate flip = new((double)flips / paths, interval.Lower, interval.Upper);
        double mean = (met + (0.5 * (lost - gained))) / paths;
        double most = 2 * paths * mean * (1 - mean);
        if (most <= 0)
        {
            return (flip, Estimate.Unknown);
        }

        double deviations = Normal.InvCDF(0, 1, (1 + level) / 2);
        bool Fits(double index) => Misfit(flips, paths, mean, index) <= deviations * deviations;
        double total = Math.Min(1, flips / most);
        return (flip, new Estimate(total, Fits(0) ? 0 : End(total, 0, Fits), Fits(1) ? 1 : End(total, 1, Fits)));
    }

    /// <summary>Returns the χ² of the counts of both, one and none met against those that are expected at an index.</summary>
    private static double Misfit(long flips, long paths, double mean, double index)
    {
        double variance = mean * (1 - mean);
        double one = 2 * paths * variance * index;
        double both = paths * ((mean * mean) + (variance * (1 - index)));
        double none = paths * (((1 - mean) * (1 - mean)) + (variance * (1 - index)));
        double off = flips - one;
        return off == 0 ? 0 : off * off * ((1 / one) + (1 / (4 * both)) + (1 / (4 * none)));
    }

    private static double End(double inside, double outside, Func<double, bool> fits)
    {
        for (int halving = 0; halving < Halvings; halving++)
        {
            double middle = (inside + outside) / 2;
            (inside, outside) = fits(middle) ? (middle, outside) : (inside, middle);
        }

        return inside;
    }
}
