using System.Collections.Immutable;
using System.Numerics;
using GrowthSim.Compilation;
using GrowthSim.Statistics;

namespace GrowthSim.Simulation;

/// <summary>
/// How a plan's outputs are recorded: for each a grid of quantile cells, with a pivot near its mean. They come from the first paths of the plan itself, hence are a function of the plan alone.
/// </summary>
internal sealed class QuantileGrids
{
    private const int MaxUnevenCells = 1 << 22;

    private QuantileGrids(ImmutableArray<CellGrid?> grids)
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

    // Large models get coarser grids, so that a result stays within memory.

    /// <summary>Returns the number of cells of an output that is recorded in even ones.</summary>
    public static int CellsOf(CompiledKernel kernel) => kernel.Outputs.Length <= 4_096 ? 512 : 128;

    /// <summary>Returns the number of cells of an output that needs uneven ones, about: four thousand, of which each has a quarter of a thousandth of the paths, but not more than four million of all outputs.</summary>
    public static int UnevenCellsOf(CompiledKernel kernel)
    {
        int share = MaxUnevenCells / Math.Max(1, kernel.Outputs.Length);
        return Math.Clamp(1 << BitOperations.Log2((uint)Math.Max(1, share)), CellsOf(kernel), 4_096);
    }

    /// <summary>Chooses the grids of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    public static QuantileGrids Create(RunPlan plan, YieldPoint yieldPoint)
    {
        CompiledKernel kernel = plan.Kernel;
        int outputs = kernel.Outputs.Length;
        (int cells, int unevenCells) = (CellsOf(kernel), UnevenCellsOf(kernel));
        CellGrid?[] grids = new CellGrid?[outputs];
        using Pilot pilot = new(plan, yieldPoint);
        foreach (int output in pilot.Run(yieldPoint))
        {
            yieldPoint.Pass();
            grids[output] = CellGrid.FromSample(pilot.Values, cells, unevenCells);
        }

        return new QuantileGrids([.. grids]);
    }
}
