using System.Collections.Immutable;

namespace GrowthSim.Charts.Fans;

/// <summary>A band of a fan: so large a share of the paths lies within it in each year.</summary>
/// <param name="Share">The share, such as 0.9.</param>
/// <param name="Years">The years, ascending.</param>
public sealed record FanBand(double Share, ImmutableArray<FanYear> Years);
