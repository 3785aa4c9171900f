using GrowthSim.Language;

namespace GrowthSim.Outcomes;

/// <summary>A path that gave no usable numbers: it counts for no target and no average, and is shown.</summary>
/// <param name="Path">The path's number.</param>
/// <param name="Reason">The first thing that went wrong on it: the variable, the year and the value.</param>
public sealed record FailedPath(long Path, string Reason)
{
    /// <summary>Gets the reason for people; the English one where no other is given.</summary>
    public LocalizedText ReasonText { get => field ?? LocalizedText.InAll(Reason); init; }
}
