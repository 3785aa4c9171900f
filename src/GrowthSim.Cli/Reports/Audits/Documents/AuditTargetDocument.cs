using GrowthSim.Analysis.Audit;
using GrowthSim.Cli.Reports.Reviews.Documents;

namespace GrowthSim.Cli.Reports.Audits.Documents;

/// <summary>What an audit says of one target.</summary>
internal sealed record AuditTargetDocument(
    string Id,
    string Group,
    string GroupName,
    string Name,
    string Unit,
    string UnitName,
    string MetIf,
    RangeDocument? Asked,
    RangeDocument? Middle,
    RangeDocument? Implied,
    double? Probability,
    double? Lower,
    double? Upper,
    NeededDocument? Needed)
{
    public static AuditTargetDocument Of(AuditedTarget target, string language) => new(
        target.Id,
        target.Group,
        target.GroupName.In(language),
        target.Title.In(language),
        target.Unit,
        target.UnitName.In(language),
        target.MetIf,
        RangeDocument.Of(target.Wanted),
        RangeDocument.Of(target.Middle),
        RangeDocument.Of(target.Implied),
        ExpectationDocument.OrNull(target.Probability.Value),
        ExpectationDocument.OrNull(target.Probability.Lower),
        ExpectationDocument.OrNull(target.Probability.Upper),
        target.Needed is null ? null : NeededDocument.Of(target.Needed, language));
}
