using GrowthSim.Compilation;

namespace GrowthSim.Grains.Runs;

/// <summary>About how long a run takes one thread.</summary>
internal static class RunEffort
{
    /// <summary>About how long one operation on one path takes a thread.</summary>
    private const double SecondsPerOperation = 1e-9;

    /// <summary>How many times as long a run takes whose rare events are estimated (measured on the models that come with this program).</summary>
    private const double RareEffort = 30;

    /// <summary>Returns it for a run that is ordered, by the number of operations.</summary>
    public static double OfOrder(FrozenPlan plan, RunOrder order) => (double)order.Total * plan.Operations * SecondsPerOperation;

    /// <summary>Returns it for the rest of a run: as long as it took so far, or by the number of operations.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="order">The order.</param>
    /// <param name="merged">The number of paths that are merged.</param>
    /// <param name="pump">Who has simulated so far; null for nobody.</param>
    public static double OfRest(FrozenPlan plan, RunOrder order, long merged, RunPump? pump) => PathsLeft(order, merged) * (pump is { Paths: > 0 }
        ? pump.Seconds / pump.Paths
        : plan.Operations * SecondsPerOperation * (plan.Run.Rare ? RareEffort : 1));

    // An adaptive run needs some 1 / h² paths for an interval of half width h, whatever the probability.
    private static double PathsLeft(RunOrder order, long merged) => order.HalfWidth is double halfWidth
        ? Math.Clamp((1 / (halfWidth * halfWidth)) - merged, RunPlan.BlockSize, Math.Max(RunPlan.BlockSize, order.Total - merged))
        : order.Total - merged;
}
