using GrowthSim.Outcomes;

namespace GrowthSim.Analysis.Deadlines;

/// <summary>A year in which a target may be met.</summary>
/// <param name="Year">The year.</param>
/// <param name="By">The probability that what it asks holds in this year or held in one before, from the year after the base year on.</param>
/// <param name="First">The probability that it holds in this year for the first time: the share of paths, a difference of nested counts.</param>
/// <param name="Holds">The probability that it holds in this year.</param>
public sealed record DeadlineYear(int Year, Estimate By, double First, Estimate Holds);
