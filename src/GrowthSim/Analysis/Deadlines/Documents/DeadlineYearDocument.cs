using GrowthSim.Outcomes.Documents;

namespace GrowthSim.Analysis.Deadlines.Documents;

/// <summary>A year in which a target may be met.</summary>
/// <param name="Year">The year.</param>
/// <param name="By">The probability that it holds in this year or held in one before.</param>
/// <param name="First">The probability that it holds in this year for the first time; null where it is unknown.</param>
/// <param name="Holds">The probability that it holds in this year.</param>
public sealed record DeadlineYearDocument(int Year, EstimateDocument? By, double? First, EstimateDocument? Holds)
{
    internal static DeadlineYearDocument Of(DeadlineYear year) => new(year.Year, EstimateDocument.OrNull(year.By), FiniteNumber.OrNull(year.First), EstimateDocument.OrNull(year.Holds));
}
