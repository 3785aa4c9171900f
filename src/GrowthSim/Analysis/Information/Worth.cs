namespace GrowthSim.Analysis.Information;

/// <summary>A value as estimated from sets of paths, with its confidence interval.</summary>
/// <param name="Value">The value; NaN where no path tells of it.</param>
/// <param name="Lower">The interval's lower end; NaN where the value is.</param>
/// <param name="Upper">The interval's upper end; infinite where one set of paths alone tells of it.</param>
public sealed record Worth(double Value, double Lower, double Upper)
{
    /// <summary>Gets what is known where no path counts.</summary>
    internal static Worth Unknown { get; } = new(double.NaN, double.NaN, double.NaN);

    /// <summary>Gets whether any path tells of it.</summary>
    public bool IsKnown => !double.IsNaN(Value);
}
