using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;

namespace GrowthSim.Benchmarks;

/// <summary>Runs the benchmarks; see benchmarks/README.md.</summary>
internal static class Program
{
    private static void Main(string[] arguments) =>
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(
            arguments,
            ManualConfig.Create(DefaultConfig.Instance)
                .AddJob(Job.ShortRun)
                .AddDiagnoser(MemoryDiagnoser.Default)
                .AddExporter(MarkdownExporter.GitHub)
                .HideColumns(Column.Error, Column.RatioSD)
                .WithArtifactsPath(Path.Combine("benchmarks", "results")));
}
