using System.Collections.Immutable;

namespace GrowthSim.Analysis.Information;

/// <summary>Between what is chosen, and what for.</summary>
/// <param name="Scenarios">The scenarios between which is chosen, as they were asked for, that of the run first; one alone where the choice is whether to count on a target.</param>
/// <param name="Targets">The identifiers of the targets that a choice is for; empty for all.</param>
/// <param name="ByMeasure">Whether a choice is worth the measure of the target, more of which is better, or less where it is met up to a threshold; else whether targets are met.</param>
public sealed record ValueQuestion(ImmutableArray<string> Scenarios, ImmutableArray<string> Targets, bool ByMeasure)
{
    /// <summary>Gets whether scenarios are chosen between; else whether to count on a target.</summary>
    public bool IsAmong => Scenarios.Length > 1;

    /// <summary>Gets the table that a run is ordered with.</summary>
    public string Table => (ByMeasure ? PayoffTable.OfMeasures : PayoffTable.OfHits).Name;

    /// <summary>Gets the names of the actions: those of the scenarios, or <c>count_on</c> and <c>do_not</c>.</summary>
    public ImmutableArray<string> Actions => IsAmong ? Scenarios : ["count_on", "do_not"];
}
