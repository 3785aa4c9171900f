namespace GrowthSim.Charts.Fans;

/// <summary>What a target asks of a series.</summary>
/// <param name="Year">The year in which it is due.</param>
/// <param name="Lower">The least value that meets it; null for none.</param>
/// <param name="Upper">The greatest value that meets it; null for none.</param>
/// <param name="Text">The target in the reader's language: <c>Target 8.5–9.5 %</c>.</param>
public sealed record FanTarget(int Year, double? Lower, double? Upper, string Text);
