namespace GrowthSim.Grains;

/// <summary>What came of recording a figure.</summary>
/// <param name="Recorded">The figure as it is on record; null where it was refused.</param>
/// <param name="Problem">Why it was refused, with the value and what is permitted; null where it was recorded.</param>
[GenerateSerializer, Immutable, Alias("growthsim.FigureReceipt")]
public sealed record FigureReceipt([property: Id(0)] Figure? Recorded, [property: Id(1)] string? Problem);
