using System.Collections.Immutable;

namespace GrowthSim.Language;

/// <summary>A promise of the resolution, on a measure over the whole path.</summary>
public sealed record Target
{
    /// <summary>Gets the identifier, such as <c>growth_2025</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the name for people.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Gets the clause of the document; empty where none is stated.</summary>
    public string Clause { get; init; } = "";

    /// <summary>Gets the words of the document, and their translation; empty where none are stated.</summary>
    public LocalizedText QuoteText { get; init; } = LocalizedText.Empty;

    /// <summary>Gets the words of the document in English, or as they are where no translation is given; empty where none are stated.</summary>
    public string Quote => QuoteText.English;

    /// <summary>Gets the group for people, such as the due year; empty where none is stated.</summary>
    public LocalizedText GroupName { get; init; } = LocalizedText.Empty;

    /// <summary>Gets the group in English, which is what tells it from others; empty where none is stated.</summary>
    public string Group => GroupName.English;

    /// <summary>Gets the reading chosen, or for a target that is not scored the reason; null where none is stated.</summary>
    public LocalizedText? NoteText { get; init; }

    /// <summary>Gets the reading or the reason in English; null where none is stated.</summary>
    public string? Note => NoteText?.English;

    /// <summary>Gets the key of the source; null where none is stated.</summary>
    public string? Source { get; init; }

    /// <summary>Gets the unit of the measure for people; empty where none is stated.</summary>
    public LocalizedText UnitName { get; init; } = LocalizedText.Empty;

    /// <summary>Gets the unit of the measure in English, which says how values are written; empty where none is stated.</summary>
    public string Unit => UnitName.English;

    /// <summary>Gets the measure; null for a target that is qualitative and not scored.</summary>
    public Expression? Measure { get; init; }

    /// <summary>Gets the measure as it was written; empty for a qualitative target.</summary>
    public string MeasureText { get; init; } = "";

    /// <summary>Gets the condition under which the target can be asked at all; null where it always can.</summary>
    public Expression? EvaluableIf { get; init; }

    /// <summary>Gets how the measure is compared.</summary>
    public Comparison Comparison { get; init; }

    /// <summary>Gets the threshold: the floor of a range, the lower end of an interval, the value of an approximate target.</summary>
    public double Threshold { get; init; }

    /// <summary>Gets the stretch of a range, the upper end of an interval, the tolerance of an approximate target; 0 otherwise.</summary>
    public double SecondThreshold { get; init; }

    /// <summary>Gets whether a threshold was written in per cent (<c>14.5%</c>), so that the measure is a share.</summary>
    public bool InPercent { get; init; }

    /// <summary>Gets how much the target counts in the expected weight; above 0.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>Gets the targets that are met wherever this one is, as the model states. Those that imply each other are one piece of news.</summary>
    public ImmutableArray<string> Implies { get; init; } = [];

    /// <summary>Gets where the entry stands.</summary>
    public required TextPosition At { get; init; }

    /// <summary>Gets whether the target has a measure.</summary>
    public bool IsScored => Measure is not null;
}
