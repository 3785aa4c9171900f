using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Comparisons;

namespace GrowthSim.Charts.Comparisons;

/// <summary>A target under two scenarios.</summary>
/// <param name="Id">The target's identifier.</param>
/// <param name="Title">Its name, in the reader's language.</param>
/// <param name="Before">Its probability under the first scenario.</param>
/// <param name="After">Its probability under the second.</param>
/// <param name="Difference">The second less the first, on the same random numbers.</param>
public sealed record ComparedBar(string Id, string Title, Estimate Before, Estimate After, DifferenceOutcome Difference)
{
    /// <summary>Gets whether the interval holds no difference at all.</summary>
    public bool CoversZero => Difference is { Lower: <= 0, Upper: >= 0 };
}
