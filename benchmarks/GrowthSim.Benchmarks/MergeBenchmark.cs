using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using GrowthSim.Compilation;
using GrowthSim.Grains.Compute;
using GrowthSim.Simulation;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace GrowthSim.Benchmarks;

/// <summary>What a run's grain does with a block of benchmarks/models/bac-giang that comes from another silo: reads the message and merges, on one thread. Its inverse is how many blocks a run takes in a second, whatever the number of silos.</summary>
[Config(typeof(AsInTheServer))]
public class MergeBenchmark
{
    private const int BlocksOfRange = 4;

    private PreparedPlan _plan = null!;
    private RunLedger _ledger = null!;
    private Serializer<RangeAnswer> _serializer = null!;
    private byte[] _one = null!;
    private byte[] _four = null!;

    [GlobalSetup]
    public void Setup()
    {
        _plan = PreparedPlan.Create(BacGiangModel.Plan());
        _ledger = Open();
        _serializer = new ServiceCollection().AddSerializer().BuildServiceProvider().GetRequiredService<Serializer<RangeAnswer>>();
        using Simulator simulator = new(_plan);
        RangeResult range = RangeResult.From(simulator.Simulate(0, RunPlan.BlockSize, YieldPoint.None));
        _one = Message(range);
        for (int block = 1; block < BlocksOfRange; block++)
        {
            range.Append(simulator.Simulate(block, RunPlan.BlockSize, YieldPoint.None));
        }

        _four = Message(range);
    }

    /// <summary>Blocks that come one at a time, as those of a large model or of a run until a half-width do.</summary>
    [Benchmark(Baseline = true)]
    public long OneByOne() => Merge(1, _one);

    /// <summary>Blocks that come four at a time, as those of this model do.</summary>
    [Benchmark(OperationsPerInvoke = BlocksOfRange)]
    public long InRangesOfFour() => Merge(BlocksOfRange, _four);

    private long Merge(int blocks, byte[] bytes)
    {
        BlockRange range;
        while (!_ledger.TryTake(blocks, int.MaxValue, out range) || range.Blocks != blocks)
        {
            _ledger = Open();
        }

        _ledger.Accept(range, _serializer.Deserialize(bytes)!.Result(_plan));
        return _ledger.MergedBlocks;
    }

    private byte[] Message(RangeResult range) => _serializer.SerializeToArray(RangeAnswer.Of(range, TimeSpan.FromSeconds(1)));

    private RunLedger Open() => new(_plan, RunPlan.MaximumPaths);

    /// <summary>What the server's project file says of large objects.</summary>
    private sealed class AsInTheServer : ManualConfig
    {
        public AsInTheServer() => AddJob(Job.Default.WithEnvironmentVariable("DOTNET_GCLOHThreshold", "0x3D0900").AsMutator());
    }
}
