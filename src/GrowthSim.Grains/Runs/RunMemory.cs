using System.Globalization;
using GrowthSim.Grains.Compute;
using GrowthSim.Simulation;
using Microsoft.Extensions.Options;

namespace GrowthSim.Grains.Runs;

/// <summary>How much memory a silo holds for a run while it simulates, and whether it may.</summary>
internal sealed class RunMemory(IOptions<RunQueueOptions> options, IOptions<ComputePoolOptions> compute, ISiloStatusOracle silos)
{
    /// <summary>What a run is taken to need that was frozen by a version which did not say.</summary>
    private const long Default = 64 << 20;

    /// <summary>The bytes of results from which on a silo is handed no range beyond those that its threads simulate: they take seconds each.</summary>
    private const long LargeResult = 8 << 20;

    /// <summary>The bytes of results that are out or wait for one that is, unless there are fewer than threads.</summary>
    private const long AheadBytes = 64 << 20;

    /// <summary>Calls in flight beyond a silo's threads, so that none waits for the next block.</summary>
    private const int Spare = 2;

    /// <summary>Returns how many ranges of a run a silo is handed at a time.</summary>
    public static int Lanes(int threads, long resultBytes) => resultBytes >= LargeResult ? threads : threads + Spare;

    /// <summary>Returns how many ranges are out or wait for one that is: so many that one slow silo does not stop the others, so few that they stay within memory.</summary>
    public static int MaxAhead(int lanes, long resultBytes) =>
        Math.Max(lanes, (int)Math.Min(Math.Max(8, 3 * lanes), AheadBytes / Math.Max(resultBytes, 1)));

    /// <summary>Returns a plan with what is known of its need.</summary>
    public static FrozenPlan Noted(FrozenPlan frozen, MemoryNeed need) => frozen with { PlanBytes = need.Plan, ResultBytes = need.Result, SimulatorBytes = need.Simulator };

    /// <summary>Returns about how many bytes a silo sets aside for a run that it simulates and whose ledger it keeps: the most that the run may take until it is prepared, then what it takes; all there is, where that is less.</summary>
    public long Of(FrozenPlan frozen) => Math.Min(NeedOf(frozen), options.Value.Memory);

    /// <summary>Returns about how many bytes it takes to read what a run says.</summary>
    public static long OfReading(FrozenPlan frozen) => frozen.PlanBytes == 0 ? Default : frozen.PlanBytes + (3 * frozen.ResultBytes);

    /// <summary>Refuses a run that can never have a slot.</summary>
    /// <exception cref="OrderRefusedException">It needs more memory than all runs together may hold.</exception>
    public void Check(FrozenPlan frozen)
    {
        long need = NeedOf(frozen);
        if (need > options.Value.Memory)
        {
            throw new OrderRefusedException(
                string.Create(CultureInfo.InvariantCulture, $"The run needs about {Mebibytes(need)} MiB of memory while it simulates, and runs may hold {Mebibytes(options.Value.Memory)} MiB. Report fewer series or years, order the targets alone, or raise the limit (GrowthSim:RunMemory of a server)."),
                RefusalReason.TooLarge);
        }
    }

    /// <summary>Returns the refusal of a run beyond those that may wait.</summary>
    public OrderRefusedException Full() => new(
        string.Create(CultureInfo.InvariantCulture, $"{options.Value.Waiting} runs wait already, or {options.Value.MaxOfClient} of yours: as many as may (GrowthSim:WaitingRuns and WaitingRunsOfClient of a server). Order it again when some have ended."),
        RefusalReason.QueueFull);

    private long NeedOf(FrozenPlan frozen)
    {
        if (frozen.PlanBytes == 0)
        {
            return Default;
        }

        int lanes = Lanes(compute.Value.Threads, frozen.ResultBytes);
        int ahead = MaxAhead(lanes * Math.Max(1, silos.GetActiveSilos().Length), frozen.ResultBytes);
        return frozen.PlanBytes + (lanes * frozen.SimulatorBytes) + ((2 + ahead) * frozen.ResultBytes);
    }

    private static long Mebibytes(long bytes) => (bytes + (1 << 20) - 1) >> 20;
}
