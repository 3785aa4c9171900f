namespace GrowthSim.Outcomes.Documents;

/// <summary>A target that has no measure.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Clause">The clause of the document that promised it.</param>
/// <param name="Group">The group, such as the due year.</param>
/// <param name="Name">The name for people.</param>
/// <param name="Why">Why it is not scored.</param>
public sealed record NotScoredDocument(string Id, string Clause, string Group, DocumentText Name, string Why)
{
    internal static NotScoredDocument Of(NotScored target, string language) => new(target.Id, target.Clause, target.Group, DocumentText.Of(target.Title, language), target.Why);

    internal NotScored ToNotScored() => new(Id, Clause, Group, Name.Text, Why);
}
