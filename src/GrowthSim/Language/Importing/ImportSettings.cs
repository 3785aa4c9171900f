using System.Collections.Immutable;

namespace GrowthSim.Language.Importing;

/// <summary>How figures are taken from a file.</summary>
public sealed record ImportSettings
{
    /// <summary>Gets the sheet of a workbook; null for the first.</summary>
    public string? Sheet { get; init; }

    /// <summary>Gets which series of an official table is which variable.</summary>
    public ImmutableArray<SeriesMap> Maps { get; init; } = [];

    /// <summary>Gets by what figures are multiplied: those of a variable, or, with an empty name, all others.</summary>
    public ImmutableArray<(string Variable, double Factor)> Scales { get; init; } = [];

    /// <summary>Gets the source of figures that come without one, and of official series; null for what the file says.</summary>
    public string? Source { get; init; }

    /// <summary>Gets the day on which figures were published that do not say so themselves; null for none.</summary>
    public DateOnly? Published { get; init; }
}
