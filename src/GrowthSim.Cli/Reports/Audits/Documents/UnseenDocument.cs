using System.Collections.Immutable;
using GrowthSim.Analysis.Audit;

namespace GrowthSim.Cli.Reports.Audits.Documents;

/// <summary>A lever or a parameter that no target sees.</summary>
internal sealed record UnseenDocument(string Name, string Kind, string Title, string Reason, ImmutableArray<string> Through)
{
    public static UnseenDocument Of(UnseenVariable unseen, string language) => new(unseen.Name, AuditNames.Of(unseen.Kind), unseen.Title.In(language), AuditNames.Of(unseen.Reason), unseen.Through);
}
