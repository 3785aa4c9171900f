using GrowthSim.Compilation;
using GrowthSim.Language;

namespace GrowthSim.Tests.Models;

/// <summary>The packs of the checkout.</summary>
internal static class ModelPacks
{
    public static IReadOnlyList<string> All { get; } = ["bac-giang", "example-city"];

    public static string Folder(string pack) => Path.Combine(Repository.Root, "models", pack);

    public static RunPlan Plan(string pack, string scenario, int? asOf = null, RunSettings? settings = null, params IReadOnlyList<(string Name, string Equation)> set)
    {
        ModelText text = ModelFolder.Read(Folder(pack)).OrThrow();
        ModelDefinition model = ModelReader.Read(text).OrThrow();
        Scenario read = ScenarioReader.Read(scenario + ".yaml", text.Scenarios[scenario], model).OrThrow();
        read = ScenarioReader.Set(read, model, set).OrThrow();
        return RunPlan.Create(model, read, settings ?? new RunSettings { AsOf = asOf }, text.Revision).OrThrow();
    }
}
