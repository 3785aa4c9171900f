using System.Collections.Immutable;
using GrowthSim.Outcomes.Documents;

namespace GrowthSim.Analysis.Deadlines.Documents;

/// <summary>When a target is met.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Due">The year that it is due in.</param>
/// <param name="WhenDue">The probability that it is met then.</param>
/// <param name="Kept">The probability that it is met then, and in every year after.</param>
/// <param name="HalfBy">The first year by which it is as likely as not that it was met; null where there is none.</param>
/// <param name="Years">Year by year.</param>
public sealed record TargetDeadlineDocument(string Id, DocumentText Name, int Due, EstimateDocument? WhenDue, EstimateDocument? Kept, int? HalfBy, ImmutableArray<DeadlineYearDocument> Years)
{
    internal static TargetDeadlineDocument Of(TargetDeadline target, string language) => new(
        target.Target.Id,
        DocumentText.Of(target.Target.Title, language),
        target.Due,
        EstimateDocument.OrNull(target.Target.Probability),
        EstimateDocument.OrNull(target.Kept),
        target.MedianYear,
        [.. target.Years.Select(DeadlineYearDocument.Of)]);
}
