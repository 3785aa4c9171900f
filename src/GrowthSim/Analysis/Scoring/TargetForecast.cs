using GrowthSim.Language;
using GrowthSim.Statistics.Scoring;

namespace GrowthSim.Analysis.Scoring;

/// <summary>What was said of a target, seen from a year, and what became of it.</summary>
/// <param name="Id">The target's identifier.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Group">Its group.</param>
/// <param name="Forecast">The probability that was stated, and whether the target was met.</param>
/// <param name="LogScore">The forecast's logarithmic score.</param>
/// <param name="MetAsNow">Whether it is met if all stays as the year has it; null where figures up to that year do not tell.</param>
/// <param name="Source">Where its outcome is on record; empty where the figures tell it.</param>
public sealed record TargetForecast(string Id, LocalizedText Title, string Group, BinaryForecast Forecast, double LogScore, bool? MetAsNow, string Source)
{
    /// <summary>Gets the group for people; the English one where no other is given.</summary>
    public LocalizedText GroupName { get => field ?? LocalizedText.InAll(Group); init; }
}
