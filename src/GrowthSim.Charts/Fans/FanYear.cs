namespace GrowthSim.Charts.Fans;

/// <summary>A year of a band.</summary>
/// <param name="Year">The year.</param>
/// <param name="Low">The value below it.</param>
/// <param name="High">The value above it.</param>
public sealed record FanYear(int Year, double Low, double High);
