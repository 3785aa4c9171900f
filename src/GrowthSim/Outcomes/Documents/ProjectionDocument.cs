using System.Collections.Immutable;
using System.Text.Json.Serialization;
using GrowthSim.Language;

namespace GrowthSim.Outcomes.Documents;

/// <summary>A series year by year.</summary>
/// <param name="Name">The name for people.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Years">Every year of the grid.</param>
public sealed record ProjectionDocument(DocumentText Name, string Unit, ImmutableArray<ProjectionYearDocument> Years)
{
    /// <summary>Gets the unit for people; left out by versions that have none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DocumentText? UnitName { get; init; }

    internal static ProjectionDocument Of(Projection series, string language) => new(DocumentText.Of(series.Title, language), series.Unit, [.. series.Years.Select(ProjectionYearDocument.Of)])
    {
        UnitName = DocumentText.Of(series.UnitName, language),
    };

    internal Projection ToProjection(string variable) => new(variable, Name.Text, Unit, [.. Years.Select(year => year.ToYear())]) { UnitName = UnitName?.Text ?? LocalizedText.InAll(Unit) };
}
