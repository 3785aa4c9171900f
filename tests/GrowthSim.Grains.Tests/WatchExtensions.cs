using GrowthSim.Outcomes;

namespace GrowthSim.Grains.Tests;

internal static class WatchExtensions
{
    /// <summary>Follows a run to its end, asserts that it finished, and returns what it says.</summary>
    public static async Task<RunOutcome> WatchToTheEnd(this IRunGrain run)
    {
        RunProgress? last = null;
        await foreach (RunProgress progress in run.Watch(0))
        {
            last = progress;
        }

        Assert.Equal(RunState.Finished, last!.State);
        return await run.Outcome(0.95);
    }
}
