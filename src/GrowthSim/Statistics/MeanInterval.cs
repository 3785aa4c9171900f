using MathNet.Numerics.Distributions;

namespace GrowthSim.Statistics;

/// <summary>The interval of the mean of a number between 0 and 1 from its first two moments.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Lower">The lower end, from 0.</param>
/// <param name="Upper">The upper end, to 1.</param>
public readonly record struct MeanInterval(double Mean, double Lower, double Upper)
{
    // What is left of a variance of 0 after rounding; one other path among 10⁹ leaves more.
    private const double NoVariance = 1e-13;

    /// <summary>Returns the interval about a mean.</summary>
    /// <param name="mean">The mean; in [0, 1].</param>
    /// <param name="square">The mean of the squares; in [0, 1].</param>
    /// <param name="paths">As how many independent paths those count that the moments are of; not negative. None gives 0 … 1.</param>
    /// <param name="level">The confidence level, between 0 and 1.</param>
    /// <returns>Wilson's interval (1927) for the number of independent yes-or-no answers whose share would vary as much, n·m(1 − m)/(s − m²): as the normal interval in large samples, but inside 0 … 1 and fit for small means.</returns>
    /// <remarks>Where all paths say the same there is no variance: another number can then be as frequent as the upper limit q of Clopper and Pearson for none among so many, and the interval is m − q·m … m + q·(1 − m).</remarks>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static MeanInterval Of(double mean, double square, double paths, double level)
    {
        Check(mean, nameof(mean));
        Check(square, nameof(square));
        if (!(paths >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(paths), paths, "The number of paths must not be negative.");
        }

        if (paths == 0)
        {
            return new(mean, 0, 1);
        }

        double variance = square - (mean * mean);
        if (mean is 0 or 1 || variance <= NoVariance)
        {
            double other = BinomialInterval.ClopperPearson(0, Math.Max(1, (long)paths), level).Upper;
            return new(mean, mean - (other * mean), mean + (other * (1 - mean)));
        }

        BinomialInterval.Check(0, 1, level);
        BinomialInterval interval = BinomialInterval.Score(mean, paths * mean * (1 - mean) / variance, Normal.InvCDF(0, 1, (1 + level) / 2));
        return new(mean, Math.Min(interval.Lower, mean), Math.Max(interval.Upper, mean));
    }

    private static void Check(double moment, string name)
    {
        if (!(moment is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(name, moment, "The moments of a number between 0 and 1 are between 0 and 1.");
        }
    }
}
