using System.Text.Json.Serialization;
using GrowthSim.Language;

namespace GrowthSim.Outcomes.Documents;

/// <summary>What figures on record taught about a parameter.</summary>
public sealed record ParameterDocument
{
    /// <summary>Gets the name for people.</summary>
    public required DocumentText Name { get; init; }

    /// <summary>Gets the unit; empty where none is stated.</summary>
    public required string Unit { get; init; }

    /// <summary>Gets the unit for people; left out by versions that have none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DocumentText? UnitName { get; init; }

    /// <summary>Gets its mean and standard deviation without the figures.</summary>
    public required SpreadDocument Prior { get; init; }

    /// <summary>Gets those given the figures.</summary>
    public required SpreadDocument Posterior { get; init; }

    /// <summary>Gets the share of its variance that the figures took away.</summary>
    public required double? Learnt { get; init; }

    /// <summary>Makes the document of a parameter.</summary>
    internal static ParameterDocument Of(ParameterOutcome parameter, string language) => new()
    {
        Name = DocumentText.Of(parameter.Title, language),
        Unit = parameter.Unit,
        UnitName = DocumentText.Of(parameter.UnitName, language),
        Prior = SpreadDocument.Of(parameter.Prior),
        Posterior = SpreadDocument.Of(parameter.Posterior),
        Learnt = FiniteNumber.OrNull(parameter.Learnt),
    };

    /// <summary>Returns what the document says.</summary>
    /// <param name="parameter">The parameter's name in the model.</param>
    internal ParameterOutcome ToOutcome(string parameter) => new(parameter, Name.Text, Unit, Prior.ToSpread(), Posterior.ToSpread()) { UnitName = UnitName?.Text ?? LocalizedText.InAll(Unit) };
}
