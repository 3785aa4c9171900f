using System.Collections.Concurrent;
using System.Text.Json;
using GrowthSim.Compilation;
using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Simulation;

namespace GrowthSim.Server.Tests.Clusters;

/// <summary>The model of Bắc Giang, and the numbers that a cluster must give for it.</summary>
internal static class TestCity
{
    public const string Id = "bac-giang";

    private static readonly ConcurrentDictionary<(string Scenario, long Paths, ulong Seed), string> References = [];

    /// <summary>Gets the folder of the repository.</summary>
    public static string Root { get; } = FindRoot();

    public static ModelText Text { get; } = ModelFolder.Read(Path.Combine(Root, "models", Id)).OrThrow();

    /// <summary>Asserts that a run says what this process computes without a cluster, each number to its last bit.</summary>
    public static void AssertSame(RunOrder order, RunOutcome outcome, string scenario = "baseline") =>
        Assert.Equal(References.GetOrAdd((scenario, order.Total, order.Seed), Reference), Written(outcome));

    private static string Reference((string Scenario, long Paths, ulong Seed) run)
    {
        ModelDefinition model = ModelReader.Read(Text).OrThrow();
        Scenario scenario = ScenarioReader.Read($"{run.Scenario}.yaml", Text.Scenarios[run.Scenario], model).OrThrow();
        RunPlan plan = RunPlan.Create(model, scenario, new RunSettings { Seed = run.Seed }, Text.Revision).OrThrow();
        BlockResult merged = LocalRunner.Run(plan, run.Paths, Environment.ProcessorCount, CancellationToken.None);
        return Written(RunOutcome.From(merged, 0.95, partial: false));
    }

    private static string Written(RunOutcome outcome)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream))
        {
            RunDocument.Write(writer, outcome, "en");
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GrowthSim.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("GrowthSim.sln stands in no folder above the tests.");
    }
}
