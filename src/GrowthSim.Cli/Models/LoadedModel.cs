using GrowthSim.Charts.Wording;
using GrowthSim.Language;

namespace GrowthSim.Cli.Models;

/// <summary>A model as read and checked: where it lay, its text, its meaning.</summary>
/// <param name="Place">The path as shown to the user.</param>
/// <param name="Text">The text.</param>
/// <param name="Definition">The meaning.</param>
internal sealed record LoadedModel(string Place, ModelText Text, ModelDefinition Definition)
{
    /// <exception cref="UsageException">There is no such model.</exception>
    /// <exception cref="ModelException">The model has errors.</exception>
    public static LoadedModel Read(string? given, Surroundings surroundings, Locale locale)
    {
        string place = ModelPlaces.Find(given, surroundings, locale);
        ModelText text = PatientReading.Read(place, locale, () => ModelFolder.Read(place), surroundings.Interrupted).OrThrow();
        return new LoadedModel(place, text, ModelReader.Read(text).OrThrow());
    }

    /// <summary>Returns a scenario of the model's folder, or every error.</summary>
    public Checked<Scenario> ReadScenario(string id) => ScenarioReader.Read(ScenarioFile(id), Text.Scenarios[id], Definition, id: id);

    /// <summary>Returns the name of a scenario's file, for messages.</summary>
    public string ScenarioFile(string id) => Path.Combine(Directory.Exists(Place) ? Place : Path.GetDirectoryName(Place) ?? "", "scenarios", id + ".yaml");
}
