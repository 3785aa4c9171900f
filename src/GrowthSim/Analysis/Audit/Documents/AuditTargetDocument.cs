using GrowthSim.Analysis.Review.Documents;
using GrowthSim.Outcomes.Documents;

namespace GrowthSim.Analysis.Audit.Documents;

/// <summary>What an audit says of one target.</summary>
/// <param name="Id">The target's identifier.</param>
/// <param name="Group">Its group.</param>
/// <param name="GroupName">Its group for people.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Unit">The unit of its measure.</param>
/// <param name="UnitName">The unit for people.</param>
/// <param name="MetIf">When it is met.</param>
/// <param name="Asked">What it asks of its measure.</param>
/// <param name="Middle">The middle part of what the model gives its measure.</param>
/// <param name="Implied">Between which values the other targets have it.</param>
/// <param name="Probability">Its probability; null without a run.</param>
/// <param name="Lower">The lower end of its interval.</param>
/// <param name="Upper">The upper end.</param>
/// <param name="Needed">What it needs a year; null where that cannot be read off.</param>
public sealed record AuditTargetDocument(
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
    internal static AuditTargetDocument Of(AuditedTarget target, string language) => new(
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
        FiniteNumber.OrNull(target.Probability.Value),
        FiniteNumber.OrNull(target.Probability.Lower),
        FiniteNumber.OrNull(target.Probability.Upper),
        target.Needed is null ? null : NeededDocument.Of(target.Needed, language));
}
