using System.Collections.Immutable;
using GrowthSim.Outcomes.Documents;

namespace GrowthSim.Analysis.Discovery.Documents;

/// <summary>A box; its figures come from paths that it was not sought in, without those of the boxes before it.</summary>
public sealed record BoxDocument
{
    /// <summary>Gets the share of all that happens of the event which happens in it.</summary>
    public required double? Coverage { get; init; }

    /// <summary>Gets the lower end of its interval.</summary>
    public required double? CoverageLower { get; init; }

    /// <summary>Gets the upper end.</summary>
    public required double? CoverageUpper { get; init; }

    /// <summary>Gets how often the event happens in it.</summary>
    public required double? Density { get; init; }

    /// <summary>Gets the lower end of its interval.</summary>
    public required double? DensityLower { get; init; }

    /// <summary>Gets the upper end.</summary>
    public required double? DensityUpper { get; init; }

    /// <summary>Gets the probability of being in it.</summary>
    public required double? Mass { get; init; }

    /// <summary>Gets the lower end of its interval.</summary>
    public required double? MassLower { get; init; }

    /// <summary>Gets the upper end.</summary>
    public required double? MassUpper { get; init; }

    /// <summary>Gets what it restricts, the surest first.</summary>
    public required ImmutableArray<RestrictionDocument> Restrictions { get; init; }

    /// <summary>Gets the box in a sentence.</summary>
    public required DocumentText Sentence { get; init; }

    internal static BoxDocument Of(DiscoveredBox box, string language) => new()
    {
        Coverage = FiniteNumber.OrNull(box.Coverage.Value),
        CoverageLower = FiniteNumber.OrNull(box.Coverage.Lower),
        CoverageUpper = FiniteNumber.OrNull(box.Coverage.Upper),
        Density = FiniteNumber.OrNull(box.Density.Value),
        DensityLower = FiniteNumber.OrNull(box.Density.Lower),
        DensityUpper = FiniteNumber.OrNull(box.Density.Upper),
        Mass = FiniteNumber.OrNull(box.Mass.Value),
        MassLower = FiniteNumber.OrNull(box.Mass.Lower),
        MassUpper = FiniteNumber.OrNull(box.Mass.Upper),
        Restrictions = [.. box.Restrictions.Select(RestrictionDocument.Of)],
        Sentence = DocumentText.Of(box.Sentence, language),
    };
}
