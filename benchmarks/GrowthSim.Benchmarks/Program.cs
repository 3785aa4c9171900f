using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;

namespace GrowthSim.Benchmarks;

/// <summary>Runs the benchmarks, or with <c>--check</c> compares what they compute; see benchmarks/README.md.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        if (arguments is ["--check"])
        {
            return new ModelCheck(Console.Out).Run();
        }

        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(
            arguments,
            ManualConfig.Create(DefaultConfig.Instance)
                .AddJob(Job.ShortRun)
                .AddDiagnoser(MemoryDiagnoser.Default)
                .AddExporter(MarkdownExporter.GitHub)
                .HideColumns(Column.Error, Column.RatioSD)
                .WithArtifactsPath(Path.Combine("benchmarks", "results")));
        return 0;
    }
}
