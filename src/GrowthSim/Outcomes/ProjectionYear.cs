namespace GrowthSim.Outcomes;

/// <summary>One year of a projection.</summary>
/// <param name="Year">The year.</param>
/// <param name="Mean">The mean over the paths.</param>
/// <param name="StandardDeviation">The standard deviation over the paths.</param>
/// <param name="Quantiles">The quantiles over the paths.</param>
public sealed record ProjectionYear(int Year, double Mean, double StandardDeviation, Quantiles Quantiles)
{
    /// <summary>Gets the standard error of the mean; NaN where fewer than two paths count.</summary>
    public double StandardError { get; init; } = double.NaN;
}
