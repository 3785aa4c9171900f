using System.Collections.Immutable;
using GrowthSim.Outcomes;

namespace GrowthSim.Analysis.Deadlines;

/// <summary>When a target is met, on the paths of a run.</summary>
/// <param name="Target">What the run says of the target itself.</param>
/// <param name="Due">The year that it is due in.</param>
/// <param name="Years">Year by year.</param>
/// <param name="Kept">The probability that it is met when it is due, and in every year after.</param>
public sealed record TargetDeadline(TargetOutcome Target, int Due, ImmutableArray<DeadlineYear> Years, Estimate Kept)
{
    /// <summary>Gets the probability that it is met when it is due or was before.</summary>
    public Estimate ByDue => Years.First(year => year.Year == Due).By;

    /// <summary>Gets the first year by which it is as likely as not that it was met; null where there is none on the grid.</summary>
    public int? MedianYear => Years.FirstOrDefault(year => year.By.Value >= 0.5)?.Year;
}
