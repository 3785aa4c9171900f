using GrowthSim.Outcomes.Comparisons;

namespace GrowthSim.Analysis.Comparisons;

/// <summary>How an event differs between two of the scenarios.</summary>
/// <param name="First">The one, by its place.</param>
/// <param name="Second">The other, of a later place.</param>
/// <param name="Difference">The probability under the second less that under the first.</param>
/// <param name="AdjustedPValue">The p-value, adjusted for all pairs of scenarios (<see cref="Statistics.Holm"/>); NaN where nothing is known.</param>
/// <param name="IsSettled">Whether which of the two is greater is settled at the confidence level, given that all pairs are looked at.</param>
/// <param name="PathsToSettle">About how many paths would settle it, were the difference what it seems; null where it is settled, or there is no difference.</param>
public sealed record ScenarioPair(int First, int Second, DifferenceOutcome Difference, double AdjustedPValue, bool IsSettled, long? PathsToSettle);
