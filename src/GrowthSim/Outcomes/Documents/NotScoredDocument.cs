using System.Text.Json.Serialization;
using GrowthSim.Language;

namespace GrowthSim.Outcomes.Documents;

/// <summary>A target that has no measure.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Clause">The clause of the document that promised it.</param>
/// <param name="Group">The group, such as the due year.</param>
/// <param name="Name">The name for people.</param>
/// <param name="Why">Why it is not scored.</param>
public sealed record NotScoredDocument(string Id, string Clause, string Group, DocumentText Name, string Why)
{
    /// <summary>Gets the group for people; left out by versions that have none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DocumentText? GroupName { get; init; }

    /// <summary>Gets why it is not scored, for people; left out by versions that have none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DocumentText? WhyText { get; init; }

    internal static NotScoredDocument Of(NotScored target, string language) => new(target.Id, target.Clause, target.Group, DocumentText.Of(target.Title, language), target.Why)
    {
        GroupName = DocumentText.Of(target.GroupName, language),
        WhyText = DocumentText.Of(target.WhyText, language),
    };

    internal NotScored ToNotScored() => new(Id, Clause, Group, Name.Text, Why)
    {
        GroupName = GroupName?.Text ?? LocalizedText.InAll(Group),
        WhyText = WhyText?.Text ?? LocalizedText.InAll(Why),
    };
}
