using System.Collections.Concurrent;
using System.Text.Json;
using GrowthSim.Compilation;
using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Documents;
using GrowthSim.Simulation;

namespace GrowthSim.Server.Tests.Clusters;

/// <summary>The model of Bắc Giang, and the numbers that a cluster must give for it.</summary>
internal static class TestCity
{
    public const string Id = "bac-giang";

    private static readonly ConcurrentDictionary<(string Scenario, long Paths, ulong Seed, AsOf? AsOf), string> References = [];

    /// <summary>Gets the folder of the repository.</summary>
    public static string Root { get; } = FindRoot();

    public static ModelText Text { get; } = ModelFolder.Read(Path.Combine(Root, "models", Id)).OrThrow();

    /// <summary>Asserts that a run says what this process computes without a cluster, each number to its last bit.</summary>
    public static void AssertSame(RunOrder order, RunOutcome outcome, string scenario = "baseline") =>
        Assert.Equal(References.GetOrAdd((scenario, order.Total, order.Seed, order.AsOf), Reference), Written(outcome));

    /// <summary>Returns what this process counts in a run's table of pairs without a cluster.</summary>
    public static IEnumerable<long[]> Pairs(RunOrder order) => Merged("baseline", order.Total, order.ToRunSettings()).Tables.Single().Counts.Select(list => list.ToArray());

    private static string Reference((string Scenario, long Paths, ulong Seed, AsOf? AsOf) run) =>
        Written(RunOutcome.From(Merged(run.Scenario, run.Paths, new RunSettings { Seed = run.Seed, AsOf = run.AsOf }), 0.95, partial: false));

    private static BlockResult Merged(string name, long paths, RunSettings settings)
    {
        ModelDefinition model = ModelReader.Read(Text).OrThrow();
        Scenario scenario = ScenarioReader.Read($"{name}.yaml", Text.Scenarios[name], model).OrThrow();
        RunPlan plan = RunPlan.Create(model, scenario, settings, Text.Revision).OrThrow();
        return LocalRunner.Run(plan, paths, Environment.ProcessorCount, CancellationToken.None);
    }

    private static string Written(RunOutcome outcome)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream))
        {
            RunDocument.Of(outcome, RunDocument.AllLanguages).Write(writer);
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
