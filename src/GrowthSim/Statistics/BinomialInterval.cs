using GrowthSim.Numerics;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Statistics;

/// <summary>An interval for a probability that was estimated by counting.</summary>
/// <param name="Lower">The lower end, from 0.</param>
/// <param name="Upper">The upper end, to 1.</param>
public readonly record struct BinomialInterval(double Lower, double Upper)
{
    /// <summary>Returns the interval to report: Wilson's, and that of Clopper and Pearson at no hits and at nothing but hits, where Wilson's is too short on one side.</summary>
    /// <param name="hits">How often the event was seen; from 0 to <paramref name="n"/>.</param>
    /// <param name="n">The number of independent paths; not negative. None gives 0 … 1.</param>
    /// <param name="level">The confidence level, between 0 and 1, such as 0.95.</param>
    /// <returns>The interval.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static BinomialInterval Of(long hits, long n, double level) =>
        hits == 0 || hits == n ? ClopperPearson(hits, n, level) : Wilson(hits, n, level);

    /// <summary>Returns the score interval of Wilson (1927): on average over p it holds its level; near 0 and 1 it may fall somewhat short.</summary>
    /// <inheritdoc cref="Of"/>
    public static BinomialInterval Wilson(long hits, long n, double level)
    {
        Check(hits, n, level);
        return n == 0 ? new(0, 1) : Score((double)hits / n, n, Normal.InvCDF(0, 1, (1 + level) / 2));
    }

    /// <summary>Returns the exact interval of Clopper and Pearson (1934): never short of its level, at the price of width.</summary>
    /// <inheritdoc cref="Of"/>
    public static BinomialInterval ClopperPearson(long hits, long n, double level)
    {
        Check(hits, n, level);
        if (n == 0)
        {
            return new(0, 1);
        }

        double outside = (1 - level) / 2;
        double none = 1 - PortableMath.Pow(outside, 1.0 / n);
        double lower = hits == 0 ? 0 : hits == n ? 1 - none : Beta.InvCDF(hits, n - hits + 1, outside);
        double upper = hits == n ? 1 : hits == 0 ? none : Beta.InvCDF(hits + 1, n - hits, 1 - outside);
        return new(lower, upper);
    }

    /// <summary>Returns Wilson's interval about a share, for any size of sample.</summary>
    internal static BinomialInterval Score(double share, double size, double deviations)
    {
        double square = deviations * deviations / size;
        double centre = (share + (square / 2)) / (1 + square);
        double half = deviations * Math.Sqrt((share * (1 - share) / size) + (square / size / 4)) / (1 + square);
        return new(Math.Max(0, centre - half), Math.Min(1, centre + half));
    }

    internal static void Check(long hits, long n, double level)
    {
        if (n < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(n), n, "The number of paths must not be negative.");
        }

        if (hits < 0 || hits > n)
        {
            throw new ArgumentOutOfRangeException(nameof(hits), hits, $"The number of hits must be from 0 to {n}.");
        }

        if (!(level > 0 && level < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(level), level, "The level must be between 0 and 1, both excluded.");
        }
    }
}
