using GrowthSim.Compilation;
using GrowthSim.Simulation.Splitting;

namespace GrowthSim.Simulation;

/// <summary>About how many bytes the parts of a run take, by the layout of its plan: before anything is simulated, hence with regular quantile grids; a series whose cells must follow its ranks takes up to sixteen times as much.</summary>
/// <param name="Plan">The compiled plan with its quantile grids.</param>
/// <param name="Result">What a block, a range of blocks or all of them add up to.</param>
/// <param name="Simulator">What a thread needs to simulate it.</param>
public sealed record MemoryNeed(long Plan, long Result, long Simulator)
{
    /// <summary>The bytes of the compiled plan for each instruction: the graph that it was made from, the instruction, its sinks and their descriptions (measured: 373).</summary>
    private const long PerInstruction = 400;

    /// <summary>The bytes of a condition in a result, and of anything else that is counted by target.</summary>
    private const long PerCondition = 100;

    /// <summary>Returns the need of a plan.</summary>
    /// <param name="plan">The plan.</param>
    public static MemoryNeed Of(RunPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        KernelDesign kernel = plan.Kernel;
        long outputs = kernel.Outputs.Length;
        long recorded = kernel.Fixed.Count(value => value is null);
        long scoring = plan.Scoring is KernelDesign rare ? ((long)rare.Tape.Doubles * sizeof(double)) + (2 * (long)Population.Size * rare.Tape.Numbers.Count() * sizeof(double)) : 0;
        return new MemoryNeed(
            (PerInstruction * kernel.Tape.Instructions.Length) + (recorded * Recording.GridBytes(kernel)),
            (2 * sizeof(double) * outputs) + (recorded * Recording.MostCells(kernel) * sizeof(uint)) + (PerCondition * (kernel.Conditions + kernel.Targets.Length)),
            ((long)kernel.Tape.Doubles * sizeof(double)) + Recorder.NoteBytes(kernel) + scoring);
    }
}
