using System.Collections.Immutable;

namespace GrowthSim.Language;

/// <summary>One complete question put to a model: levers and replaced assumptions, checked against the model.</summary>
public sealed record Scenario
{
    /// <summary>Gets the identifier, such as <c>services-push</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the model's identifier.</summary>
    public required string Model { get; init; }

    /// <summary>Gets the name for people.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Gets what is assumed, in a sentence; null where none is stated.</summary>
    public LocalizedText? NoteText { get; init; }

    /// <summary>Gets what is assumed in English; null where nothing is stated.</summary>
    public string? Note => NoteText?.English;

    /// <summary>Gets the variables that it replaces, as they stand under the scenario.</summary>
    public ImmutableArray<Variable> Replacements { get; init; } = [];

    /// <summary>Gets from when the run looks: it uses the figures that were known then; null for none.</summary>
    public AsOf? AsOf { get; init; }

    /// <summary>Gets what becomes of those figures.</summary>
    public AsOfMode AsOfMode { get; init; }
}
