using GrowthSim.Compilation;
using GrowthSim.Simulation;

namespace GrowthSim.Benchmarks;

/// <summary>Times the engine on one thread, for a program in another language that times itself in turn; see benchmarks/peers.</summary>
internal static class EngineTimer
{
    /// <summary>About as long as a repetition of the peers.</summary>
    public const int DefaultPaths = 262_144;

    /// <summary>Simulates whole blocks with all outputs, at least so many paths, and prints the processor time per path, which a busy machine leaves alone.</summary>
    public static void Run(TextWriter output, int paths)
    {
        RunPlan plan = BacGiangModel.Plan();
        using Simulator simulator = new(PreparedPlan.Create(plan));

        // From here on a block is simulated by the fused tape.
        _ = plan.Kernel.Fused.Compiled;
        int blocks = (int)RunPlan.Blocks(paths);
        Simulate(plan, simulator, 0, blocks);
        TimeSpan start = Environment.CpuUsage.TotalTime;
        Simulate(plan, simulator, blocks, blocks);
        TimeSpan time = Environment.CpuUsage.TotalTime - start;
        long simulated = (long)blocks * RunPlan.BlockSize;
        output.WriteLine(FormattableString.Invariant($"{{ \"paths\": {simulated}, \"ns_per_path\": {time.TotalNanoseconds / simulated:F1} }}"));
    }

    private static void Simulate(RunPlan plan, Simulator simulator, int first, int blocks)
    {
        for (int block = first; block < first + blocks; block++)
        {
            simulator.Simulate(block, RunPlan.BlockSize, YieldPoint.None).Return();
        }
    }
}
