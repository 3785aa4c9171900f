using System.Text.Json.Serialization;

namespace GrowthSim.Outcomes;

/// <summary>A probability as estimated from paths, with its confidence interval.</summary>
/// <param name="Value">The share of paths; in [0, 1], or NaN where every path failed.</param>
/// <param name="Lower">The interval's lower end; NaN where the value is.</param>
/// <param name="Upper">The interval's upper end; NaN where the value is.</param>
public sealed record Estimate(double Value, double Lower, double Upper)
{
    /// <summary>Gets what is known where every path failed: nothing.</summary>
    internal static Estimate Unknown { get; } = new(double.NaN, double.NaN, double.NaN);

    /// <summary>Gets whether any path tells of it.</summary>
    [JsonIgnore]
    public bool IsKnown => !double.IsNaN(Value);

    /// <summary>Gets half the interval's width; where nothing is known that of all probabilities.</summary>
    public double HalfWidth => IsKnown ? (Upper - Lower) / 2 : 0.5;
}
