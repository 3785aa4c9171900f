using BenchmarkDotNet.Attributes;
using GrowthSim.Outcomes;

namespace GrowthSim.Benchmarks;

/// <summary>A run of a million paths of benchmarks/models/bac-giang, from the order to the outcome, on two threads: what the silo costs. Compiling the plan is on both sides, starting the silo on neither.</summary>
public class SiloBenchmark
{
    private const int Threads = 2;

    private SiloSide _silo = null!;
    private LocalSide _local = null!;
    private ulong _seed;

    [Params(1_000_000)]
    public int Paths { get; set; }

    [GlobalSetup]
    public async Task Setup()
    {
        _local = new LocalSide(Threads);
        _silo = await SiloSide.Start(Threads);
    }

    [GlobalCleanup]
    public async Task Cleanup() => await _silo.DisposeAsync();

    [Benchmark(Baseline = true)]
    public RunOutcome LocalRun() => _local.Run(Paths, ++_seed);

    [Benchmark]
    public Task<RunOutcome> SiloRun() => _silo.Runs.Run(Paths, ++_seed);
}
