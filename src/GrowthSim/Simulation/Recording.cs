using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GrowthSim.Compilation;
using GrowthSim.Statistics;

namespace GrowthSim.Simulation;

/// <summary>
/// How a plan's outputs are recorded: for each a grid of quantile cells, with a pivot near its mean. They come from the first paths of the plan itself, hence are a function of the plan alone.
/// </summary>
internal sealed class Recording
{
    private static readonly ConditionalWeakTable<RunPlan, Recording> Recordings = [];

    private Recording(ImmutableArray<CellGrid?> grids)
    {
        Grids = grids;
        int[] starts = new int[grids.Length + 1];
        for (int i = 0; i < grids.Length; i++)
        {
            starts[i + 1] = starts[i] + (grids[i]?.CellCount ?? 0);
        }

        Starts = [.. starts];
    }

    /// <summary>Gets each output's grid; null for an output that is the same on every path.</summary>
    public ImmutableArray<CellGrid?> Grids { get; }

    /// <summary>Gets where each output's cells start, and the end of the last.</summary>
    public ImmutableArray<int> Starts { get; }

    /// <summary>Gets the number of cells of all outputs.</summary>
    public int CellCount => Starts[^1];

    /// <summary>Gets results of blocks that wait for another block.</summary>
    public ConcurrentBag<BlockResult> SpareResults { get; } = [];

    /// <summary>Returns the recording of a plan, kept as long as the plan lives; made where it is not there.</summary>
    public static Recording For(RunPlan plan) => For(plan, YieldPoint.None);

    /// <inheritdoc cref="For(RunPlan)"/>
    /// <param name="plan">The plan.</param>
    /// <param name="yieldPoint">Is passed on the way. Two that come at a time make it twice: neither waits for the other, which may stand still.</param>
    public static Recording For(RunPlan plan, YieldPoint yieldPoint) =>
        Recordings.TryGetValue(plan, out Recording? recording) ? recording : Recordings.GetOrAdd(plan, Create(plan, yieldPoint));

    /// <summary>Returns the most cells that an output of a kernel has.</summary>
    public static int MostCells(KernelDesign kernel) => CellsOf(kernel) + CellGrid.MostAtoms + 2;

    /// <summary>Returns about how many bytes the grid of an output takes: its edges, and those once more in a power of two where they are searched.</summary>
    public static int GridBytes(KernelDesign kernel) => (3 * MostCells(kernel) * sizeof(double)) + 128;

    // Large models get coarser grids, so that a result stays within memory.
    private static int CellsOf(KernelDesign kernel) => kernel.Outputs.Length <= 4_096 ? 512 : 128;

    private static Recording Create(RunPlan plan, YieldPoint yieldPoint)
    {
        KernelDesign kernel = plan.Kernel;
        int outputs = kernel.Outputs.Length;
        int cells = CellsOf(kernel);
        CellGrid?[] grids = new CellGrid?[outputs];
        using Pilot pilot = new(plan, yieldPoint);
        foreach (int output in pilot.Run(yieldPoint))
        {
            yieldPoint.Pass();
            grids[output] = CellGrid.FromSample(pilot.Values, cells);
        }

        return new Recording([.. grids]);
    }
}
