using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using GrowthSim.Compilation;
using GrowthSim.Simulation;

namespace GrowthSim.Benchmarks;

/// <summary>One path of synthetic models of several sizes on one thread, with all series recorded: whether the cost of a variable in a year grows with the model.</summary>
/// <remarks>The unit is a block with fused loops, as in a long run. Reading the model, compiling it and choosing the quantile grids come before: <c>--time-size</c> shows them.</remarks>
[Config(typeof(PerVariableYear))]
public class SizeBenchmark
{
    public const int SmallVariables = 10;
    public const int SmallYears = 10;

    private RunPlan _plan = null!;
    private Simulator _simulator = null!;
    private long _block;

    [Params(SmallVariables, 100, 1000)]
    public int Variables { get; set; }

    [Params(SmallYears, 50)]
    public int Years { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _plan = SyntheticModel.Plan(Variables, Years);
        _simulator = new Simulator(PreparedPlan.Create(_plan));
        _ = _plan.Kernel.Fused.Compiled;
    }

    [GlobalCleanup]
    public void Cleanup() => _simulator.Dispose();

    /// <summary>A block with hits, joint counts, moments and quantile cells.</summary>
    [Benchmark(OperationsPerInvoke = RunPlan.BlockSize)]
    public void Block() => _simulator.Simulate(_block++, RunPlan.BlockSize, YieldPoint.None).Return();

    private sealed class PerVariableYear : ManualConfig
    {
        public PerVariableYear() => AddColumn(
            new SizeColumn("ns/variable-year", "The fastest time a path, by variables and years", (size, _) => size),
            new SizeColumn("Of small", "The same, as a multiple of that of the small model", (size, small) => size / small));
    }
}
