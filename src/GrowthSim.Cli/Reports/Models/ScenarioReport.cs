using System.Text.Json;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;

namespace GrowthSim.Cli.Reports.Models;

/// <summary>What became of a workbook's assumptions.</summary>
internal static class ScenarioReport
{
    public static void Write(Surroundings surroundings, string name, ModelDefinition model, string place, Scenario scenario, string? written, OutputFormat format, Locale locale)
    {
        switch (format)
        {
            case OutputFormat.Json:
                JsonText.Write(surroundings.Out, json => WriteJson(json, model, scenario, written));
                break;
            case OutputFormat.Csv:
                WriteCsv(surroundings.Out, scenario);
                break;
            default:
                ReportConsole.Print(surroundings, console => WriteText(console, name, model, place, scenario, written, locale));
                break;
        }
    }

    private static void WriteText(ReportConsole console, string name, ModelDefinition model, string place, Scenario scenario, string? written, Locale locale)
    {
        if (written is null)
        {
            console.Line(locale.Say(ImportWords.SameAssumptions, name));
            return;
        }

        // A file elsewhere than among the model's scenarios is no scenario of it by name.
        string chosen = Path.GetFileName(Path.GetDirectoryName(written)) == "scenarios" ? scenario.Id : written;
        console.Command(locale.Say(ImportWords.ScenarioWritten, written, scenario.Replacements.Length, $"growthsim run {place} --scenario {chosen}"));
        foreach (Variable variable in scenario.Replacements)
        {
            console.Line("  " + locale.Say(ReportWords.Was, variable.Name, ScenarioList.Text(variable), ScenarioList.Was(variable, model)));
        }
    }

    private static void WriteJson(Utf8JsonWriter json, ModelDefinition model, Scenario scenario, string? written)
    {
        json.WriteStartObject();
        json.WriteString("model", model.Id);
        json.WriteString("scenario", scenario.Id);
        json.WriteOptional("file", written);
        json.WriteStartArray("replaces");
        foreach (Variable variable in scenario.Replacements)
        {
            json.WriteStartObject();
            json.WriteString("name", variable.Name);
            json.WriteString("equation", ScenarioList.Text(variable));
            json.WriteString("was", ScenarioList.Was(variable, model));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCsv(TextWriter writer, Scenario scenario)
    {
        using CsvText csv = new(writer, "scenario", "variable", "equation");
        foreach (Variable variable in scenario.Replacements)
        {
            csv.Row(scenario.Id, variable.Name, ScenarioList.Text(variable));
        }
    }
}
