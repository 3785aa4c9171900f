using BenchmarkDotNet.Attributes;
using GrowthSim.Compilation;
using GrowthSim.Outcomes;
using GrowthSim.Simulation;

namespace GrowthSim.Benchmarks;

/// <summary>One path of the baseline of benchmarks/models/bac-giang on one thread: written by hand with MathNet, and by the engine.</summary>
/// <remarks>2,048 paths of MathNet keep 12 MB; with more, its memory no longer fits the cache and it loses time.</remarks>
public class KernelBenchmark
{
    private const int MathNetPaths = 2048;
    private const int Seed = 1;

    private RunPlan _plan = null!;
    private Simulator _simulator = null!;
    private long _block;

    [GlobalSetup]
    public void Setup()
    {
        _plan = BacGiangModel.Plan();
        _simulator = new Simulator(PreparedPlan.Create(_plan));
    }

    [GlobalCleanup]
    public void Cleanup() => _simulator.Dispose();

    /// <summary>Paths, probabilities, means, standard deviations and quantiles.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = MathNetPaths)]
    public int MathNet() => MathNetBacGiang.Run(MathNetPaths, Seed).AllMet;

    /// <summary>Paths and probabilities alone.</summary>
    [Benchmark(OperationsPerInvoke = MathNetPaths)]
    public object MathNetWithoutStatistics() => MathNetBacGiang.Simulate(MathNetPaths, Seed);

    /// <summary>A block: paths, and all that the probabilities, moments and quantiles are read from.</summary>
    [Benchmark(OperationsPerInvoke = RunPlan.BlockSize)]
    public long Engine()
    {
        BlockResult result = _simulator.Simulate(_block++, RunPlan.BlockSize, YieldPoint.None);
        long paths = result.Paths;
        result.Return();
        return paths;
    }

    /// <summary>A block, and reading its outcome, which a run does once.</summary>
    [Benchmark(OperationsPerInvoke = RunPlan.BlockSize)]
    public double EngineWithOutcome() =>
        RunOutcome.From(_simulator.Simulate(_block++, RunPlan.BlockSize, YieldPoint.None), 0.95, partial: false).WidestHalfWidth;
}
