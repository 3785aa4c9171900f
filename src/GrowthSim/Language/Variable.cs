using System.Collections.Immutable;

namespace GrowthSim.Language;

/// <summary>One named quantity of a model: a parameter, lever, driver, sector constant or equation, indicator or milestone.</summary>
public sealed record Variable
{
    /// <summary>Gets the full name, such as <c>cycle</c> or <c>services.growth</c>; unique in the model.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the section.</summary>
    public required VariableKind Kind { get; init; }

    /// <summary>Gets whether its series stands among the projections: an indicator's, a sector's equation's, and that of a driver which says so.</summary>
    public bool IsReported { get; init; }

    /// <summary>Gets the sector it belongs to; null outside sectors.</summary>
    public string? Sector { get; init; }

    /// <summary>Gets the equation of the base year; null where <see cref="Equation"/> holds in the base year too.</summary>
    public Expression? Initial { get; init; }

    /// <summary>Gets the equation.</summary>
    public required Expression Equation { get; init; }

    /// <summary>Gets a lever's values by year, in order of year; each holds until the next. Empty for a variable that is not a lever, and for a lever that stays at <see cref="Equation"/>.</summary>
    public ImmutableArray<(int Year, double Value)> Schedule { get; init; } = [];

    /// <summary>Gets a lever's least setting; null where none is stated.</summary>
    public double? Minimum { get; init; }

    /// <summary>Gets a lever's greatest setting; null where none is stated.</summary>
    public double? Maximum { get; init; }

    /// <summary>Gets what it costs to move a lever by one unit from where it stands, in <see cref="CostUnit"/>; above 0, and null where none is stated.</summary>
    public double? Cost { get; init; }

    /// <summary>Gets the unit of the cost for people; empty where none is stated.</summary>
    public LocalizedText CostUnit { get; init; } = LocalizedText.Empty;

    /// <summary>Gets the equation as it was written.</summary>
    public required string Text { get; init; }

    /// <summary>Gets the unit for people; empty where none is stated.</summary>
    public LocalizedText UnitName { get; init; } = LocalizedText.Empty;

    /// <summary>Gets the unit in English, which says how values are written: <c>share</c>, <c>date</c>, <c>0 or 1</c>; empty where none is stated.</summary>
    public string Unit => UnitName.English;

    /// <summary>Gets the name for people; the identifier where none is stated.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Gets the key of the source; null where none is stated.</summary>
    public string? Source { get; init; }

    /// <summary>Gets the note for people; null where none is stated.</summary>
    public LocalizedText? NoteText { get; init; }

    /// <summary>Gets the note in English; null where none is stated.</summary>
    public string? Note => NoteText?.English;

    /// <summary>Gets where the entry stands.</summary>
    public required TextPosition At { get; init; }

    /// <summary>Gets whether the variable has one value per path and year, and not one per path.</summary>
    public bool IsYearly => Kind is VariableKind.Driver or VariableKind.SectorEquation or VariableKind.Indicator;
}
