using System.Globalization;
using System.Text.Json;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;

namespace GrowthSim.Cli.Reports.Models;

/// <summary>The scenarios of a model, and what each replaces.</summary>
internal static class ScenarioList
{
    public static void Write(Surroundings surroundings, ModelDefinition model, string revision, IReadOnlyList<Scenario> scenarios, OutputFormat format, Locale locale)
    {
        switch (format)
        {
            case OutputFormat.Json:
                JsonText.Write(surroundings.Out, json => WriteJson(json, model, revision, scenarios, locale.Code));
                break;
            case OutputFormat.Csv:
                WriteCsv(surroundings.Out, model, scenarios, locale.Code);
                break;
            default:
                ReportConsole.Print(surroundings, console => WriteText(console, model, scenarios, locale));
                break;
        }
    }

    private static void WriteText(ReportConsole console, ModelDefinition model, IReadOnlyList<Scenario> scenarios, Locale locale)
    {
        console.Line(locale.Say(scenarios.Count == 1 ? ReportWords.OneScenarioTitle : ReportWords.ScenariosTitle, model.Title.In(locale.Code), scenarios.Count), Styles.Heading);
        foreach (Scenario scenario in scenarios)
        {
            console.Heading($"{scenario.Id} · {scenario.Title.In(locale.Code)}");
            if (scenario.NoteText is LocalizedText note)
            {
                console.Line("  " + note.In(locale.Code));
            }

            if (scenario.AsOf is AsOf time)
            {
                console.Line("  " + AsOfText.Of(time, locale));
            }

            string label = locale.Say(ReportWords.Replaces) + ":";
            if (scenario.Replacements.IsEmpty)
            {
                console.Line($"  {label} {locale.Say(ReportWords.Nothing)}", Styles.Quiet);
            }

            foreach (Variable variable in scenario.Replacements)
            {
                console.Line($"  {label} {locale.Say(ReportWords.Was, variable.Name, Text(variable), Was(variable, model))}");
            }
        }

        LeverList.Write(console, model, locale);
    }

    private static void WriteJson(Utf8JsonWriter json, ModelDefinition model, string revision, IReadOnlyList<Scenario> scenarios, string language)
    {
        json.WriteStartObject();
        json.WriteString("model", model.Id);
        json.WriteString("revision", revision);
        json.WriteStartArray("scenarios");
        foreach (Scenario scenario in scenarios)
        {
            json.WriteStartObject();
            json.WriteString("id", scenario.Id);
            json.WriteString("name", scenario.Title.In(language));
            json.WriteOptional("note", scenario.Note);
            json.WriteOptional("note_text", scenario.NoteText?.In(language));
            json.WriteAsOf(scenario.AsOf);
            json.WriteStartArray("replaces");
            foreach (Variable variable in scenario.Replacements)
            {
                json.WriteStartObject();
                json.WriteString("name", variable.Name);
                json.WriteString("equation", Text(variable));
                json.WriteString("was", Was(variable, model));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        LeverList.Write(json, model, language);
        json.WriteEndObject();
    }

    private static void WriteCsv(TextWriter writer, ModelDefinition model, IReadOnlyList<Scenario> scenarios, string language)
    {
        using CsvText csv = new(writer, "scenario", "name", "note", "as_of", "variable", "equation", "was");
        foreach (Scenario scenario in scenarios)
        {
            if (scenario.Replacements.IsEmpty)
            {
                csv.Row(scenario.Id, scenario.Title.In(language), scenario.Note, scenario.AsOf?.ToString(), null, null, null);
            }

            foreach (Variable variable in scenario.Replacements)
            {
                csv.Row(scenario.Id, scenario.Title.In(language), scenario.Note, scenario.AsOf?.ToString(), variable.Name, Text(variable), Was(variable, model));
            }
        }
    }

    public static string Was(Variable replacement, ModelDefinition model) =>
        model.Variables.FirstOrDefault(variable => variable.Name == replacement.Name) is Variable before ? Text(before) : "";

    public static string Text(Variable variable) => variable.Schedule.IsEmpty
        ? variable.Text
        : $"{{{string.Join(", ", variable.Schedule.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Year}: {entry.Value:R}")))}}}";
}
