namespace GrowthSim.Outcomes;

/// <summary>A probability as estimated from paths, with its confidence interval.</summary>
/// <param name="Value">The share of paths; in [0, 1].</param>
/// <param name="Lower">The interval's lower end.</param>
/// <param name="Upper">The interval's upper end.</param>
public sealed record Estimate(double Value, double Lower, double Upper)
{
    /// <summary>Gets half the interval's width.</summary>
    public double HalfWidth => (Upper - Lower) / 2;
}
