using GrowthSim.Compilation;

namespace GrowthSim.Simulation;

/// <summary>What a plan needs before its first block: the grids of its quantiles, and the ladders to its rare events, which may take minutes. Both are functions of the plan alone, and are kept as long as it lives.</summary>
public static class Preparation
{
    /// <summary>The share of the preparation of a plan with rare events that is counted for the grids.</summary>
    private const double Grids = 0.02;

    /// <summary>Prepares a plan; where that is done already it takes no time.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="rareEvents">What <see cref="RareEvents"/> gave for the same plan, elsewhere or earlier; null where that is not known. Bytes that are damaged are not used.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    /// <param name="progress">Takes the share that is done, from 0 to 1.</param>
    public static void Run(RunPlan plan, byte[]? rareEvents, YieldPoint yieldPoint, Action<double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(yieldPoint);
        if (rareEvents is not null)
        {
            Splitting.RareEvents.Restore(plan, rareEvents);
        }

        QuantileGrids.For(plan, yieldPoint);
        progress?.Invoke(Grids);
        Splitting.RareEvents.For(plan, yieldPoint, share => progress?.Invoke(Grids + ((1 - Grids) * share)));
        progress?.Invoke(1);
    }

    /// <summary>Returns the rare events of a plan that is prepared, with the ladders to them, as bytes; null where the plan does not ask for them, or is not prepared.</summary>
    /// <param name="plan">The plan.</param>
    public static byte[]? RareEvents(RunPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return Splitting.RareEvents.Known(plan)?.ToBytes();
    }
}
