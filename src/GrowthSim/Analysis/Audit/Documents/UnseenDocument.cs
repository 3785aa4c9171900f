using System.Collections.Immutable;

namespace GrowthSim.Analysis.Audit.Documents;

/// <summary>A lever or a parameter that no target sees.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Kind"><c>lever</c> or <c>parameter</c>.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Reason">Why none sees it: <c>unused</c>, <c>other_variables</c>, <c>settings</c> or <c>cancelled</c>.</param>
/// <param name="Through">The variables through which it gets no further.</param>
public sealed record UnseenDocument(string Name, string Kind, string Title, string Reason, ImmutableArray<string> Through)
{
    internal static UnseenDocument Of(UnseenVariable unseen, string language) => new(unseen.Name, AuditNames.Of(unseen.Kind), unseen.Title.In(language), AuditNames.Of(unseen.Reason), unseen.Through);
}
