using System.Collections.Immutable;

namespace GrowthSim.Outcomes.Documents;

/// <summary>A series year by year.</summary>
/// <param name="Name">The name for people.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Years">Every year of the grid.</param>
public sealed record ProjectionDocument(DocumentText Name, string Unit, ImmutableArray<ProjectionYearDocument> Years)
{
    internal static ProjectionDocument Of(Projection series, string language) => new(DocumentText.Of(series.Title, language), series.Unit, [.. series.Years.Select(ProjectionYearDocument.Of)]);

    internal Projection ToProjection(string variable) => new(variable, Name.Text, Unit, [.. Years.Select(year => year.ToYear())]);
}
