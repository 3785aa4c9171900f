using GrowthSim.Language;

namespace GrowthSim.Analysis.Review;

/// <summary>A figure on record, and what was expected in its place.</summary>
/// <param name="Figure">The figure, as it was last published by the date.</param>
/// <param name="Title">The variable's name for people.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Without">What the model expects without any figure.</param>
/// <param name="Ahead">What it expects given the figures before this one; null where that was not run.</param>
public sealed record ReviewedFigure(Observation Figure, LocalizedText Title, string Unit, Expectation Without, Expectation? Ahead)
{
    /// <summary>Gets the unit for people; the English one where no other is given.</summary>
    public LocalizedText UnitName { get => field ?? LocalizedText.InAll(Unit); init; }
}
