using GrowthSim.Outcomes;

namespace GrowthSim.Analysis.Comparisons;

/// <summary>How a series differs between the first scenario and another.</summary>
/// <param name="Second">The other scenario, by its place.</param>
/// <param name="Difference">The values under it less those under the first, path by path: means with standard errors, and quantiles.</param>
public sealed record ComparedSeries(int Second, Projection Difference);
