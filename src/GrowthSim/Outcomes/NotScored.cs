using GrowthSim.Language;

namespace GrowthSim.Outcomes;

/// <summary>A target that has no measure, listed so that it is never left out.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Clause">The clause of the document.</param>
/// <param name="Group">The group, such as the due year.</param>
/// <param name="Title">The name for people.</param>
/// <param name="Why">Why it is not scored.</param>
public sealed record NotScored(string Id, string Clause, string Group, LocalizedText Title, string Why)
{
    /// <summary>Gets the group for people; the English one where no other is given.</summary>
    public LocalizedText GroupName { get => field ?? LocalizedText.InAll(Group); init; }

    /// <summary>Gets why it is not scored, for people; the English text where no other is given.</summary>
    public LocalizedText WhyText { get => field ?? LocalizedText.InAll(Why); init; }
}
