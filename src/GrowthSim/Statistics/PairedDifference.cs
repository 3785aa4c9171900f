using MathNet.Numerics.Distributions;
using MathNet.Numerics.RootFinding;

namespace GrowthSim.Statistics;

/// <summary>The difference of two probabilities that were estimated on the same paths.</summary>
/// <param name="Value">The later less the earlier, in [−1, 1].</param>
/// <param name="Lower">The interval's lower end.</param>
/// <param name="Upper">The interval's upper end.</param>
/// <param name="PValue">The probability, were the two equal, of a difference at least as great: of the test that belongs to the interval.</param>
public readonly record struct PairedDifference(double Value, double Lower, double Upper, double PValue)
{
    /// <summary>The number of paths whose verdict differs below which the difference is told by the exact test of McNemar too.</summary>
    private const long Few = 25;

    private const double Accuracy = 1e-13;
    private const int Iterations = 500;

    /// <summary>Returns the difference from independent paths.</summary>
    /// <param name="gained">On how many paths the later event happened and the earlier did not.</param>
    /// <param name="lost">On how many the earlier happened and the later did not.</param>
    /// <param name="paths">The number of paths; at least 1.</param>
    /// <param name="level">The confidence level, between 0 and 1.</param>
    /// <remarks>
    /// The score interval of Tango (1998): all differences that the score test does not reject; at 0 that is the test of McNemar. It depends on the paths whose verdict differs, and on the number of all. Where fewer than
    /// 25 differ the test is McNemar's exact one (binomial, the lesser tail twice), and the interval also holds what Clopper and Pearson allow the share of gains to be among the paths that differ.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static PairedDifference Of(long gained, long lost, long paths, double level)
    {
        BinomialInterval.Check(gained, paths, level);
        BinomialInterval.Check(lost, paths - gained, level);
        ArgumentOutOfRangeException.ThrowIfLessThan(paths, 1);
        long differ = gained + lost;
        double value = (double)(gained - lost) / paths;
        double z = Normal.InvCDF(0, 1, (1 + level) / 2);
        if (differ == 0)
        {
            double most = z * z / (paths + (z * z));
            return new(0, -most, most, 1);
        }

        (double lower, double upper) = (-Bound(lost, gained, paths, z), Bound(gained, lost, paths, z));
        if (differ >= Few)
        {
            return new(value, lower, upper, 2 * Normal.CDF(0, 1, -Math.Abs(gained - lost) / Math.Sqrt(differ)));
        }

        BinomialInterval share = BinomialInterval.ClopperPearson(gained, differ, level);
        double scale = (double)differ / paths;
        double tail = Binomial.CDF(0.5, (int)differ, Math.Min(gained, lost));
        return new(value, Math.Min(lower, ((2 * share.Lower) - 1) * scale), Math.Max(upper, ((2 * share.Upper) - 1) * scale), Math.Min(1, 2 * tail));
    }

    /// <summary>Returns a difference whose error is known from independent replicates.</summary>
    /// <param name="value">The difference.</param>
    /// <param name="error">Its standard error; 0 where the replicates agree.</param>
    /// <param name="freedom">The degrees of freedom of the error; at least 1.</param>
    /// <param name="level">The confidence level, between 0 and 1.</param>
    internal static PairedDifference Of(double value, double error, double freedom, double level)
    {
        double half = error * StudentT.InvCDF(0, 1, freedom, (1 + level) / 2);
        double p = error > 0 ? 2 * StudentT.CDF(0, 1, freedom, -Math.Abs(value) / error) : value == 0 ? 1 : 0;
        return new(value, Math.Max(-1, value - half), Math.Min(1, value + half), p);
    }

    /// <summary>Returns the greatest difference that the score test does not reject.</summary>
    private static double Bound(long gained, long lost, long paths, double z)
    {
        double value = (double)(gained - lost) / paths;
        return gained == paths ? 1 : Bisection.FindRoot(difference => Excess(gained, lost, paths, z, difference), value, 1, Accuracy, Iterations);
    }

    /// <summary>By how much the square of the score passes z², times the variance under the difference, over n²: negative where the test does not reject.</summary>
    private static double Excess(double gained, double lost, double n, double z, double difference)
    {
        // The greatest likelihood of a loss under that difference (Tango, 1998, section 4).
        double b = ((2 * n) - gained + lost) * difference - gained - lost;
        double c = -lost * difference * (1 - difference);
        double loss = (Math.Sqrt((b * b) - (8 * n * c)) - b) / (4 * n);
        double variance = n * ((2 * loss) + (difference * (1 - difference)));
        double distance = gained - lost - (n * difference);
        return ((distance * distance) - (z * z * variance)) / (n * n);
    }
}
