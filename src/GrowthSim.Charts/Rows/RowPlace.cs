using System.Collections.Immutable;

namespace GrowthSim.Charts.Rows;

/// <summary>Where a row stands in a drawing.</summary>
/// <param name="Row">The row.</param>
/// <param name="Heading">The base line of its heading; null where it has none.</param>
/// <param name="Texts">Its label and what stands below that, in lines.</param>
/// <param name="Middle">The middle of its marks.</param>
internal sealed record RowPlace(ChartRow Row, double? Heading, ImmutableArray<PlacedText> Texts, double Middle);
