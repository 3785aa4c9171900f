using GrowthSim.Randomness;

namespace GrowthSim.Language;

/// <summary>The continuous distributions of the language, by their arguments.</summary>
internal static class ContinuousDraw
{
    /// <summary>Returns a distribution.</summary>
    /// <param name="distribution">Which one; continuous, and not a truncated one.</param>
    /// <param name="values">Its arguments, in order.</param>
    /// <exception cref="ArgumentOutOfRangeException">The distribution is not continuous, or does not allow an argument.</exception>
    public static ContinuousDistribution Of(Distribution distribution, double[] values) => distribution switch
    {
        Distribution.Pert => DistributionQuantiles.Pert(values[0], values[1], values[2]),
        Distribution.Beta => DistributionQuantiles.Beta(values[0], values[1]),
        Distribution.Gamma => DistributionQuantiles.Gamma(values[0], values[1]),
        Distribution.Weibull => DistributionQuantiles.Weibull(values[0], values[1]),
        Distribution.Normal => DistributionQuantiles.Normal(values[0], values[1]),
        Distribution.LogNormal => DistributionQuantiles.LogNormal(values[0], values[1]),
        Distribution.Uniform => DistributionQuantiles.Uniform(values[0], values[1]),
        Distribution.Triangular => DistributionQuantiles.Triangular(values[0], values[1], values[2]),
        Distribution.Exponential => DistributionQuantiles.Exponential(values[0]),
        Distribution.StudentT => DistributionQuantiles.StudentT(values[0], values[1], values[2]),
        _ => throw new ArgumentOutOfRangeException(nameof(distribution), distribution, "Only a continuous distribution can be tabulated."),
    };
}
