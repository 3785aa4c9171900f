using GrowthSim.Numerics;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Statistics;

/// <summary>The interval of a positive number from independent unbiased estimates, as a ratio to their mean: for probabilities so small that a distance from them would include 0.</summary>
/// <param name="Mean">The mean of the estimates; not negative.</param>
/// <param name="RelativeError">The standard error of the mean over the mean; NaN where the mean is 0 or there is one estimate alone.</param>
/// <param name="Lower">The lower end; 0 where there is no relative error.</param>
/// <param name="Upper">The upper end; infinite where there is no relative error.</param>
public readonly record struct RatioInterval(double Mean, double RelativeError, double Lower, double Upper)
{
    /// <summary>Returns the interval about the mean of some estimates.</summary>
    /// <param name="sum">Their sum.</param>
    /// <param name="squares">The sum of their squares.</param>
    /// <param name="estimates">Their number; not negative.</param>
    /// <param name="level">The confidence level, between 0 and 1.</param>
    /// <returns>Mean·exp(±t·s), with s² = ln(1 + r²) for the relative error r, and Student's quantile t of one estimate fewer: as if the mean were lognormal.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static RatioInterval Of(double sum, double squares, long estimates, double level)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sum);
        ArgumentOutOfRangeException.ThrowIfNegative(estimates);
        if (!(level > 0 && level < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level lies between 0 and 1.");
        }

        double mean = estimates == 0 ? 0 : sum / estimates;
        if (estimates < 2 || sum == 0)
        {
            return new(mean, double.NaN, 0, double.PositiveInfinity);
        }

        double variance = Math.Max(0, squares - (sum * mean)) / (estimates - 1);
        double relative = Math.Sqrt(variance / estimates) / mean;
        double factor = PortableMath.Exp(StudentT.InvCDF(0, 1, estimates - 1, (1 + level) / 2) * Math.Sqrt(PortableMath.Log(1 + (relative * relative))));
        return new(mean, relative, mean / factor, mean * factor);
    }
}
