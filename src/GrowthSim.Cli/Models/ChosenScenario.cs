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
        (string file, string yaml) = Text(given, model, surroundings, locale);
        Scenario scenario = ScenarioReader.Read(file, yaml, model.Definition).OrThrow();
        return settings.Count == 0
            ? new ChosenScenario(yaml, scenario)
            : new ChosenScenario(yaml, ScenarioReader.Set(scenario, model.Definition, [.. settings.Select(setting => (setting.Name, setting.Equation))]).OrThrow());
    }

    private static (string File, string Yaml) Text(string? given, LoadedModel model, Surroundings surroundings, Locale locale)
    {
        string name = given ?? Default;
        if (model.Text.Scenarios.TryGetValue(name, out string? yaml))
        {
            return (model.ScenarioFile(name), yaml);
        }

        if (given is null)
        {
            return (Default, $"scenario: {Default}\nmodel: {model.Definition.Id}\n");
        }

        string path = Path.GetFullPath(given, surroundings.Folder);
        if (!File.Exists(path))
        {
            throw new UsageException(Missing(given, model, locale));
        }

        return (given, PatientReading.Read(given, locale, () => ModelFolder.ReadScenario(path, given), surroundings.Interrupted).OrThrow());
    }

    private static string Missing(string name, LoadedModel model, Locale locale)
    {
        string missing = locale.Say(ErrorWords.ScenarioMissing, model.Definition.Id, name);
        string[] near = NearestNames.Of(name, model.Text.Scenarios.Keys);
        string hint = near.Length > 0 ? locale.Say(HelpWords.Nearest, string.Join(", ", near)) + " " : "";
        string all = model.Text.Scenarios.IsEmpty ? locale.Say(ErrorWords.ScenarioNone) : locale.Say(ErrorWords.ScenarioNames, string.Join(", ", model.Text.Scenarios.Keys));
        return $"{missing} {hint}{all}";
    }
}
