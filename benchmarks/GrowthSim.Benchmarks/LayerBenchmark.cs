using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using GrowthSim.Compilation;
using GrowthSim.Language.Operations;
using GrowthSim.Simulation;

namespace GrowthSim.Benchmarks;

/// <summary>One path of the baseline of benchmarks/models/bac-giang, layer by layer, each with what the ones before it do: where a loss is, the first layer that has it tells.</summary>
public class LayerBenchmark
{
    private const int BlocksOfRun = 64;

    private readonly NoSink _sink = new();
    private RunPlan _plan = null!;
    private TapeRunner _draws = null!;
    private TensorPrimitivesTape _tensors = null!;
    private TapeRunner _plain = null!;
    private TapeRunner _fused = null!;
    private Simulator _simulator = null!;
    private long _block;

    [GlobalSetup]
    public void Setup()
    {
        _plan = BacGiangModel.Plan();
        Tape tape = _plan.Kernel.Tape;
        ImmutableArray<Instruction> draws = [.. tape.Instructions.Where(instruction => instruction.Operation.IsDraw)];
        _draws = new TapeRunner(tape with { Instructions = draws, Sinks = [], SinkStarts = [.. new int[draws.Length + 2]] }, _plan.Settings);
        _tensors = new TensorPrimitivesTape(tape, _plan.Settings);
        _plain = new TapeRunner(tape, _plan.Settings);
        _fused = new TapeRunner(_plan.Kernel.Fused.Compiled, _plan.Settings);
        _simulator = new Simulator(PreparedPlan.Create(_plan));
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _draws.Dispose();
        _tensors.Dispose();
        _plain.Dispose();
        _fused.Dispose();
        _simulator.Dispose();
    }

    /// <summary>The random numbers alone: uniform and normal, of all draws and years.</summary>
    [Benchmark(OperationsPerInvoke = RunPlan.BlockSize)]
    public void Draws() => Run(_draws);

    /// <summary>The kernel with the vector operations of the base class library in place of the engine's.</summary>
    [Benchmark(OperationsPerInvoke = RunPlan.BlockSize)]
    public void TensorPrimitivesTape()
    {
        for (int path = 0; path < RunPlan.BlockSize; path += Tape.TilePaths)
        {
            _tensors.Run(path, _sink);
        }
    }

    /// <summary>The kernel, an instruction after another.</summary>
    [Benchmark(OperationsPerInvoke = RunPlan.BlockSize)]
    public void PlainTape() => Run(_plain);

    /// <summary>The kernel with fused loops.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = RunPlan.BlockSize)]
    public void FusedTape() => Run(_fused);

    /// <summary>A block with hits, joint counts, moments and quantile cells.</summary>
    [Benchmark(OperationsPerInvoke = RunPlan.BlockSize)]
    public void Block() => _simulator.Simulate(_block++, RunPlan.BlockSize, YieldPoint.None).Return();

    /// <summary>A run of 64 blocks on one thread: blocks, and merging them.</summary>
    [Benchmark(OperationsPerInvoke = BlocksOfRun * RunPlan.BlockSize)]
    public BlockResult LocalRunOnOneThread() => LocalRunner.Run(_plan, BlocksOfRun * RunPlan.BlockSize, 1, CancellationToken.None);

    /// <summary>The same on two threads.</summary>
    [Benchmark(OperationsPerInvoke = BlocksOfRun * RunPlan.BlockSize)]
    public BlockResult LocalRunOnTwoThreads() => LocalRunner.Run(_plan, BlocksOfRun * RunPlan.BlockSize, 2, CancellationToken.None);

    private void Run(TapeRunner runner)
    {
        for (int path = 0; path < RunPlan.BlockSize; path += Tape.TilePaths)
        {
            runner.Run(path, _sink, YieldPoint.None);
        }
    }

    private sealed unsafe class NoSink : ColumnSink
    {
        public override void Take(TapeSinkKind kind, int index, double* column, int stride)
        {
        }
    }
}
