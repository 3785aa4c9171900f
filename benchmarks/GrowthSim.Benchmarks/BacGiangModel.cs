using GrowthSim.Compilation;
using GrowthSim.Language;

namespace GrowthSim.Benchmarks;

/// <summary>Finds benchmarks/models/bac-giang, the model that the benchmarks run.</summary>
internal static class BacGiangModel
{
    /// <summary>Returns the model's folder, looking upwards from the program's: BenchmarkDotNet runs a copy further down.</summary>
    public static string Folder()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, "benchmarks", "models", "bac-giang");
            if (File.Exists(Path.Combine(candidate, "model.yaml")))
            {
                return candidate;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds benchmarks/models/bac-giang.");
    }

    /// <summary>Returns the plan of the baseline, under seed 1.</summary>
    public static RunPlan Plan()
    {
        ModelText text = ModelFolder.Read(Folder()).OrThrow();
        ModelDefinition model = ModelReader.Read(text).OrThrow();
        return RunPlan.Create(model, Baseline(text, model), new RunSettings(), text.Revision).OrThrow();
    }

    /// <summary>Returns the baseline.</summary>
    public static Scenario Baseline(ModelText text, ModelDefinition model) =>
        ScenarioReader.Read("baseline.yaml", text.Scenarios["baseline"], model).OrThrow();
}
