using System.Collections.Immutable;
using GrowthSim.Outcomes;
using GrowthSim.Simulation;

namespace GrowthSim.Grains.Runs;

/// <summary>What is said of a run before it ends: its probabilities so far, and how many paths it will have.</summary>
internal sealed class RunForecast
{
    private double _widest;

    /// <summary>Gets the probabilities of the targets over what is merged; empty where nothing was estimated yet.</summary>
    public ImmutableArray<TargetProgress> Probabilities { get; private set; } = [];

    /// <summary>Estimates them anew.</summary>
    /// <param name="merged">What is merged.</param>
    /// <param name="level">The level of the intervals.</param>
    public void Estimate(BlockResult merged, double level)
    {
        ImmutableArray<TargetOutcome> targets = InterimOutcome.Targets(merged, level);
        _widest = targets.IsEmpty ? 0 : targets.Max(target => target.Probability.HalfWidth);
        Probabilities = [.. targets.Select(target =>
            new TargetProgress(target.Id, target.Probability.Value, target.Probability.Lower, target.Probability.Upper))];
    }

    /// <summary>Returns how many paths a run will have that goes on until its widest interval has a half width.</summary>
    /// <param name="halfWidth">The half width.</param>
    /// <param name="merged">The paths that it has.</param>
    /// <param name="most">The most that it may have.</param>
    public long Total(double halfWidth, long merged, long most)
    {
        // An interval shrinks with the root of the number of paths.
        double expected = _widest > 0 ? merged * (_widest / halfWidth) * (_widest / halfWidth) : most;
        return Math.Clamp((long)Math.Min(expected, most), merged, most);
    }
}
