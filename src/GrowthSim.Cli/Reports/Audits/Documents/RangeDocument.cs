using GrowthSim.Analysis.Audit;

namespace GrowthSim.Cli.Reports.Audits.Documents;

/// <summary>Between which values something lies; null where there is no end.</summary>
internal sealed record RangeDocument(double? Low, double? High)
{
    public static RangeDocument? Of(ValueBounds? bounds) => bounds is { IsUnbounded: false } known ? new(known.Low, known.High) : null;
}
