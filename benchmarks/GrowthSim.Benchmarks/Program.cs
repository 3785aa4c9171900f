using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;

namespace GrowthSim.Benchmarks;

/// <summary>Runs the benchmarks, with <c>--check</c> compares what they compute, or with <c>--time-engine</c> times the engine alone; see benchmarks/README.md.</summary>
internal static class Program
{
    /// <summary>What a part keeps then takes some 6 GB.</summary>
    private const int MaxPaths = 40_000_000;

    private static async Task<int> Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["--check"]:
                return Check(ModelCheck.DefaultPathsPerPart);
            case ["--check", string text] when int.TryParse(text, CultureInfo.InvariantCulture, out int paths) && paths is >= 2 * ModelCheck.Parts and <= MaxPaths:
                return Check(paths / ModelCheck.Parts);
            case ["--check", ..]:
                Console.Error.WriteLine(FormattableString.Invariant($"--check takes at most the number of paths, from {2 * ModelCheck.Parts} to {MaxPaths}."));
                return 2;
            case ["--time-engine"]:
                EngineTimer.Run(Console.Out, EngineTimer.DefaultPaths);
                return 0;
            case ["--time-engine", string text] when int.TryParse(text, CultureInfo.InvariantCulture, out int paths) && paths is >= 1 and <= MaxPaths:
                EngineTimer.Run(Console.Out, paths);
                return 0;
            case ["--time-engine", ..]:
                Console.Error.WriteLine(FormattableString.Invariant($"--time-engine takes at most the number of paths, from 1 to {MaxPaths}."));
                return 2;
            case ["--write-model", string folder, string variables, string years]:
                SyntheticModel.Write(folder, int.Parse(variables, CultureInfo.InvariantCulture), int.Parse(years, CultureInfo.InvariantCulture));
                return 0;
            case ["--time-size", string variables, string years, string size]:
                return new SizeRun(
                    Console.Out,
                    int.Parse(variables, CultureInfo.InvariantCulture),
                    int.Parse(years, CultureInfo.InvariantCulture),
                    long.Parse(size, CultureInfo.InvariantCulture)).Run();
            case ["--time-silo"]:
                return await TimeSilo(PairTiming.DefaultPaths);
            case ["--time-silo", string text]:
                return await TimeSilo(long.Parse(text, CultureInfo.InvariantCulture));
            case ["--time-cluster", string silos]:
                return await TimeCluster(int.Parse(silos, CultureInfo.InvariantCulture), PairTiming.DefaultPaths);
            case ["--time-cluster", string silos, string text]:
                return await TimeCluster(int.Parse(silos, CultureInfo.InvariantCulture), long.Parse(text, CultureInfo.InvariantCulture));
            case ["--time-queue", string count]:
                return await TimeQueue(int.Parse(count, CultureInfo.InvariantCulture));
            default:
                Benchmark(arguments);
                return 0;
        }
    }

    private static int Check(int pathsPerPart) => Math.Max(new ModelCheck(Console.Out, pathsPerPart).Run(), new TensorCheck(Console.Out).Run());

    private static async Task<int> TimeSilo(long paths)
    {
        await using SiloSide silo = await SiloSide.Start(PairTiming.Threads);
        return await new PairTiming(Console.Out, "silo", silo.Runs.Run, paths, PairTiming.DefaultPairs).Run();
    }

    private static async Task<int> TimeCluster(int silos, long paths)
    {
        await using ClusterSide cluster = await ClusterSide.Start(silos);
        return await new PairTiming(Console.Out, $"{silos} silos", cluster.Runs.Run, paths, PairTiming.DefaultPairs).Run();
    }

    private static async Task<int> TimeQueue(int count)
    {
        await using SiloSide silo = await SiloSide.Start(PairTiming.Threads);
        return await new QueueTiming(Console.Out, silo.Runs, count).Run();
    }

    private static void Benchmark(string[] arguments) =>
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(
            arguments,
            ManualConfig.Create(DefaultConfig.Instance)
                .AddJob(Job.ShortRun.WithIterationCount(12))
                .AddDiagnoser(MemoryDiagnoser.Default)
                .AddColumn(StatisticColumn.Min)
                .HideColumns(Column.Error, Column.RatioSD)
                .WithArtifactsPath(Path.Combine("benchmarks")));
}
