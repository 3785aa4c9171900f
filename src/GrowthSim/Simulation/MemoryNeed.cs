using GrowthSim.Compilation;
using GrowthSim.Compilation.Factors;
using GrowthSim.Simulation.Splitting;
using GrowthSim.Statistics;
using GrowthSim.Statistics.Accumulators;

namespace GrowthSim.Simulation;

/// <summary>About how many bytes the parts of a run take.</summary>
/// <param name="Plan">The compiled plan with its quantile grids.</param>
/// <param name="Result">What a block, a range of blocks or all of them add up to.</param>
/// <param name="Simulator">What a thread needs to simulate it.</param>
public sealed record MemoryNeed(long Plan, long Result, long Simulator)
{
    /// <summary>Gets the bytes of a plan, a result and a simulator.</summary>
    public long Total => Plan + Result + Simulator;

    /// <summary>The bytes of the compiled plan for each instruction: the graph that it was made from, the instruction, its sinks and their descriptions (measured: 373).</summary>
    private const long PerInstruction = 400;

    /// <summary>The bytes of a condition in a result, and of anything else that is counted by target.</summary>
    private const long PerCondition = 100;

    /// <summary>The bytes of what a result has besides: its numbers of paths and the hash of its plan.</summary>
    private const long PerResult = 200;

    /// <summary>Returns the least need of a plan: that of outputs which are spread evenly enough for even cells.</summary>
    /// <param name="plan">The plan.</param>
    public static MemoryNeed Min(RunPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        int cells = QuantileGrids.CellsOf(plan.Kernel) + 2;
        long recorded = RecordedOutputs(plan);
        return Of(plan, recorded * cells, recorded * EdgeBytes(cells), bins: null);
    }

    /// <summary>Returns the need of a plan by its grids.</summary>
    /// <param name="plan">The plan.</param>
    public static MemoryNeed Of(PreparedPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return Of(plan.Plan, plan.Grids.CellCount, plan.Grids.Grids.Sum(grid => grid?.Bytes ?? 0), plan.Bins);
    }

    /// <summary>Returns the greatest need of a plan: the most that its grids may take.</summary>
    /// <param name="plan">The plan.</param>
    public static MemoryNeed Max(RunPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        int cells = CellGrid.MaxCellsOf(QuantileGrids.CellsOf(plan.Kernel), QuantileGrids.UnevenCellsOf(plan.Kernel));
        long recorded = RecordedOutputs(plan);

        // The edges, and those once more in a power of two where they are searched.
        return Of(plan, recorded * cells, recorded * 3 * EdgeBytes(cells), bins: null);
    }

    private static long RecordedOutputs(RunPlan plan) => plan.Kernel.Fixed.Count(value => value is null);

    private static long EdgeBytes(int cells) => cells * sizeof(double);

    private static MemoryNeed Of(RunPlan plan, long cells, long gridBytes, FactorBins? bins)
    {
        CompiledKernel kernel = plan.Kernel;
        long scoring = plan.Scoring is CompiledKernel rare ? ((long)rare.Tape.Doubles * sizeof(double)) + (2 * (long)Population.Size * rare.Tape.Numbers.Count() * sizeof(double)) : 0;
        return new MemoryNeed(
            (PerInstruction * kernel.Tape.Instructions.Length) + gridBytes,
            PerResult + (2 * sizeof(double) * (long)kernel.Outputs.Length) + (cells * sizeof(uint)) + (PerCondition * (kernel.Conditions + kernel.Targets.Length))
                + (sizeof(long) * (kernel.Implications.Length + kernel.Sets.Sum(set => MissCounts.CountsOf(set.Pieces.Length, set.IsBySize, set.IsByThrees))))
                + (sizeof(long) * plan.Settings.Tables.Sum(table => table.Counts(kernel, bins))),
            ((long)kernel.Tape.Doubles * sizeof(double)) + Recorder.NoteBytes(kernel) + scoring);
    }
}
