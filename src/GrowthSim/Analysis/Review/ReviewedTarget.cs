using System.Collections.Immutable;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Analysis.Review;

/// <summary>What the figures have made of a target.</summary>
/// <param name="Before">What is said of it without any figure.</param>
/// <param name="Now">What is said given all of them.</param>
/// <param name="Total">By how much its probability has moved.</param>
/// <param name="Steps">By how much it moved at each step; they add up to the whole.</param>
/// <param name="Needed">What is needed from here on; null where it is not open, or where that cannot be read off.</param>
public sealed record ReviewedTarget(TargetOutcome Before, TargetOutcome Now, Movement Total, ImmutableArray<Movement> Steps, NeededChange? Needed)
{
    /// <summary>The most causes that are named.</summary>
    private const int MaxCauses = 3;

    /// <summary>What part of the largest cause another has to be to be named.</summary>
    private const double MinPart = 0.1;

    /// <summary>
    /// Gets the steps that moved it most, by number, the largest first: at most three, each by more than its error and by a tenth of the largest at least. None where it has not moved by more than its error.
    /// </summary>
    public ImmutableArray<int> Causes
    {
        get
        {
            int[] clear = Total.IsClear ? [.. Enumerable.Range(0, Steps.Length).Where(step => Steps[step].IsClear).OrderByDescending(step => Math.Abs(Steps[step].Change))] : [];
            return [.. clear.TakeWhile(step => Math.Abs(Steps[step].Change) >= MinPart * Math.Abs(Steps[clear[0]].Change)).Take(MaxCauses)];
        }
    }

    /// <summary>Gets whether it still has a probability.</summary>
    public bool IsOpen => Now.State == TargetState.Open;
}
