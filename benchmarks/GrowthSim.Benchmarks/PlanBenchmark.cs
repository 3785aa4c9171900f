using BenchmarkDotNet.Attributes;
using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Simulation;

namespace GrowthSim.Benchmarks;

/// <summary>What comes before the first path: reading, checking and compiling benchmarks/models/bac-giang.</summary>
public class PlanBenchmark
{
    private string _folder = null!;
    private ModelText _text = null!;
    private ModelDefinition _model = null!;
    private Scenario _scenario = null!;

    [GlobalSetup]
    public void Setup()
    {
        _folder = BacGiangModel.Folder();
        _text = ModelFolder.Read(_folder).OrThrow();
        _model = ModelReader.Read(_text).OrThrow();
        _scenario = BacGiangModel.Baseline(_text, _model);
    }

    /// <summary>The files' texts.</summary>
    [Benchmark]
    public ModelText ReadFiles() => ModelFolder.Read(_folder).OrThrow();

    /// <summary>From text to a checked model.</summary>
    [Benchmark]
    public ModelDefinition ReadModel() => ModelReader.Read(_text).OrThrow();

    /// <summary>From a checked model to a plan.</summary>
    [Benchmark]
    public RunPlan CompilePlan() => RunPlan.Create(_model, _scenario, new RunSettings(), _text.Revision).OrThrow();

    /// <summary>The same, and the plan's first simulator, which chooses the quantile grids from a first sample.</summary>
    [Benchmark]
    public object CompilePlanAndChooseGrids()
    {
        using Simulator simulator = new(PreparedPlan.Create(CompilePlan()));
        return simulator;
    }

    /// <summary>A plan, and its fused loops, which long runs compile in the background.</summary>
    [Benchmark]
    public object CompilePlanAndFusedLoops() => CompilePlan().Kernel.Fused.Compiled;
}
