namespace GrowthSim.Charts.Fans;

/// <summary>A value of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Value">The value.</param>
public sealed record FanPoint(int Year, double Value);
