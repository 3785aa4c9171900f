using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Options;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;

namespace GrowthSim.Cli.Models;

/// <summary>A scenario as read and checked, and its text.</summary>
/// <param name="Yaml">The text as its authors wrote it.</param>
/// <param name="Scenario">The meaning, with what the command line sets.</param>
internal sealed record ChosenScenario(string Yaml, Scenario Scenario)
{
    private const string Default = "baseline";

    /// <exception cref="UsageException">There is no such scenario.</exception>
    /// <exception cref="ModelException">The scenario, its file or a setting has errors.</exception>
    public static ChosenScenario Read(string? given, IReadOnlyList<Setting> settings, LoadedModel model, Surroundings surroundings, Locale locale)
    {
        (string yaml, Checked<Scenario> read) = Find(given, model, surroundings, locale);
        Scenario scenario = read.OrThrow();
        return settings.Count == 0
            ? new ChosenScenario(yaml, scenario)
            : new ChosenScenario(yaml, ScenarioReader.Set(scenario, model.Definition, [.. settings.Select(setting => (setting.Name, setting.Equation))]).OrThrow());
    }

    private static (string Yaml, Checked<Scenario> Scenario) Find(string? given, LoadedModel model, Surroundings surroundings, Locale locale)
    {
        string name = given ?? Default;
        if (model.Text.Scenarios.TryGetValue(name, out string? yaml))
        {
            return (yaml, model.ReadScenario(name));
        }

        string path = Path.GetFullPath(name, surroundings.Folder);
        if (given is null || (given == Default && !File.Exists(path)))
        {
            // A model without scenarios has this one: it as it stands.
            yaml = $"scenario: {Default}\nmodel: {model.Definition.Id}\n";
            return (yaml, ScenarioReader.Read(Default, yaml, model.Definition));
        }

        if (!File.Exists(path))
        {
            throw new UsageException(Missing(given, model, locale));
        }

        yaml = PatientReading.Read(given, locale, () => ModelFolder.ReadScenario(path, given), surroundings.Interrupted).OrThrow();
        return (yaml, ScenarioReader.Read(given, yaml, model.Definition));
    }

    private static string Missing(string name, LoadedModel model, Locale locale)
    {
        ModelError unknown = UnknownNames.Scenario(model.Definition.Id, model.Text.Scenarios.Keys, name);
        return $"{unknown.ProblemIn(locale.Code)} {locale.Say(ErrorWords.NoSuchFile)} {unknown.RemedyIn(locale.Code)}";
    }
}
