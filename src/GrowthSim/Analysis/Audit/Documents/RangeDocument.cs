namespace GrowthSim.Analysis.Audit.Documents;

/// <summary>Between which values something lies; null where there is no end.</summary>
/// <param name="Low">The low end.</param>
/// <param name="High">The high end.</param>
public sealed record RangeDocument(double? Low, double? High)
{
    internal static RangeDocument? Of(ValueBounds? bounds) => bounds is { IsUnbounded: false } known ? new(known.Low, known.High) : null;
}
