using System.Collections.Immutable;
using GrowthSim.Language;

namespace GrowthSim.Analysis.Audit;

/// <summary>Targets of which all cannot be met, or at one point only; without any of them the others are not known to conflict.</summary>
public sealed record TargetConflict
{
    /// <summary>Gets how they conflict.</summary>
    public required ConflictKind Kind { get; init; }

    /// <summary>Gets what they are taken to ask for.</summary>
    public required TargetReading Reading { get; init; }

    /// <summary>Gets what is assumed of the quantities that no target states.</summary>
    public required RangeBasis Basis { get; init; }

    /// <summary>Gets the targets' identifiers, in the order of the model.</summary>
    public required ImmutableArray<string> Targets { get; init; }

    /// <summary>Gets the full name of the variable in which they meet; null where no one variable shows it.</summary>
    public string? Variable { get; init; }

    /// <summary>Gets the year in which they meet there; null where the variable has one value a path.</summary>
    public int? Year { get; init; }

    /// <summary>Gets the variable's name for people.</summary>
    public LocalizedText? Title { get; init; }

    /// <summary>Gets the variable's unit.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Gets the unit for people; the English one where no other is given.</summary>
    public LocalizedText UnitName { get => field ?? LocalizedText.InAll(Unit); init; }

    /// <summary>Gets what one part of the targets implies of that variable, and the other part; one part alone where one target is out of reach, with what the model gives. None where no one variable shows it.</summary>
    public ImmutableArray<ConflictSide> Sides { get; init; } = [];

    /// <summary>Gets what is left of the variable at a knife edge.</summary>
    public ValueBounds Left { get; init; }

    /// <summary>Gets the targets that ask for strictly more, or less, and leave nothing of a knife edge for that: a margin of a millionth is a contradiction.</summary>
    public ImmutableArray<string> Strict { get; init; } = [];
}
