using System.Collections.Immutable;
using GrowthSim.Language;

namespace GrowthSim.Server.Dashboard.Text;

/// <summary>A text that somebody writes.</summary>
/// <param name="Yaml">The text.</param>
/// <param name="Base">The revision that it was begun from.</param>
public sealed record TextDraft(string Yaml, string Base)
{
    /// <summary>Gets the errors; none where it was not looked at, or is whole.</summary>
    public ImmutableArray<ModelError> Errors { get; init; } = [];

    /// <summary>Gets whether it was looked at.</summary>
    public bool IsChecked { get; init; }

    /// <summary>Gets why it was not saved, besides errors; null where it was not asked to be, or for these.</summary>
    public string? Problem { get; init; }

    /// <summary>Returns a line of the text; null where it has none of the number.</summary>
    /// <param name="number">The number, from 1.</param>
    public string? Line(int number) => Yaml.Split('\n').ElementAtOrDefault(number - 1);
}
