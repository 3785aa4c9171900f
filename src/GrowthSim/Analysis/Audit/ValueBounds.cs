using GrowthSim.Numerics;

namespace GrowthSim.Analysis.Audit;

/// <summary>Between which values a quantity lies, both ends included.</summary>
/// <param name="Low">The low end; null where there is none.</param>
/// <param name="High">The high end; null where there is none.</param>
public readonly record struct ValueBounds(double? Low, double? High)
{
    /// <summary>Above what ever stands for an end: bounds of draws as far out as no path comes.</summary>
    private const double Max = 1e15;

    /// <summary>Gets whether nothing is said.</summary>
    public bool IsUnbounded => Low is null && High is null;

    internal static ValueBounds Of(Enclosure enclosure) => new(
        enclosure.Low > -Max ? enclosure.Low : null,
        enclosure.High < Max ? enclosure.High : null);
}
