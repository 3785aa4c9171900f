using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Statistics;

/// <summary>Between which ranks of a sample a quantile lies, whatever the distribution (Thompson, 1936; David and Nagaraja, 2003, Order Statistics, 7.1).</summary>
/// <param name="Lower">The share of the sample below the lower end; 0 where no value of the sample is low enough.</param>
/// <param name="Upper">The share of the sample up to the upper end; 1 where no value of the sample is high enough.</param>
public readonly record struct RankInterval(double Lower, double Upper)
{
    /// <summary>From that variance of the rank on its distribution is taken as normal: the error of the ranks is then below a hundredth of their standard deviation.</summary>
    private const double MinNormalVariance = 1000;

    /// <summary>Returns the interval of a quantile.</summary>
    /// <param name="probability">The quantile's probability, between 0 and 1.</param>
    /// <param name="paths">The number of independent values; positive.</param>
    /// <param name="level">The confidence level, between 0 and 1.</param>
    /// <returns>The ranks r and s with P(B &lt; r) ≤ (1 − level)/2 and P(B ≥ s) ≤ (1 − level)/2 for the binomial number B of values below the quantile, over the number of values.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static RankInterval Of(double probability, long paths, double level)
    {
        if (!(probability > 0 && probability < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "The probability of a quantile lies between 0 and 1.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(paths, 1);
        if (!(level > 0 && level < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level lies between 0 and 1.");
        }

        double outside = (1 - level) / 2;
        double variance = paths * probability * (1 - probability);
        if (variance >= MinNormalVariance)
        {
            double half = (Normal.InvCDF(0, 1, 1 - outside) * Math.Sqrt(variance)) + 0.5;
            return new(Math.Max(0, (paths * probability) - half) / paths, Math.Min(paths, (paths * probability) + half) / paths);
        }

        // P(B ≥ r) falls with r: the greatest r with P(B ≥ r) ≥ 1 − outside, and the least s with P(B ≥ s) ≤ outside.
        double AtLeast(long r) => r <= 0 ? 1 : r > paths ? 0 : SpecialFunctions.BetaRegularized(r, paths - r + 1, probability);
        long lower = Last(0, paths, r => AtLeast(r) >= 1 - outside);
        long upper = Last(0, paths, r => AtLeast(r) > outside) + 1;
        return new((double)lower / paths, Math.Min(1, (double)upper / paths));
    }

    /// <summary>Returns the last of the numbers for which something holds that holds up to it and not beyond.</summary>
    private static long Last(long low, long high, Func<long, bool> holds)
    {
        while (low < high)
        {
            long middle = low + ((high - low + 1) / 2);
            (low, high) = holds(middle) ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
