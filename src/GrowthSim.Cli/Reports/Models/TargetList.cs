using System.Text.Json;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;
using Spectre.Console;

namespace GrowthSim.Cli.Reports.Models;

/// <summary>What a model promises: each target with its clause, its words, its measure and the reading chosen.</summary>
internal static class TargetList
{
    public static void Write(Surroundings surroundings, ModelDefinition model, string revision, OutputFormat format, Locale locale)
    {
        switch (format)
        {
            case OutputFormat.Json:
                JsonText.Write(surroundings.Out, json => WriteJson(json, model, revision, locale.Code));
                break;
            case OutputFormat.Csv:
                WriteCsv(surroundings.Out, model, locale.Code);
                break;
            default:
                ReportConsole.Print(surroundings, console => WriteText(console, model, locale));
                break;
        }
    }

    private static void WriteText(ReportConsole console, ModelDefinition model, Locale locale)
    {
        int scored = model.Targets.Count(target => target.IsScored);
        console.Line(locale.Say(model.Targets.Length == 1 ? ReportWords.OneTargetTitle : ReportWords.TargetsTitle, model.Title.In(locale.Code), model.Targets.Length, scored), Styles.Heading);
        foreach (IGrouping<string, Target> group in model.Targets.GroupBy(target => target.Group))
        {
            console.Heading(GroupNames.Heading(group.First().GroupName, locale));
            Table table = Tables.Create()
                .Column(locale.Say(ReportWords.Clause))
                .Column(locale.Say(ReportWords.Target), wrap: true)
                .Column(locale.Say(ReportWords.Measure), wrap: true)
                .Column(locale.Say(ReportWords.MetIf), wrap: true);
            foreach (Target target in group)
            {
                table.AddRow(
                    Tables.Cell(target.Clause, Styles.Quiet),
                    new Rows([Tables.Cell(target.Title.In(locale.Code)), .. Details(target, locale)]),
                    Tables.Cell(target.IsScored ? target.MeasureText : locale.Say(ReportWords.NotScored), target.IsScored ? Style.Plain : Styles.Quiet),
                    Tables.Cell(Condition(target, locale)));
            }

            console.Write(table);
        }
    }

    private static IEnumerable<Spectre.Console.Rendering.IRenderable> Details(Target target, Locale locale)
    {
        yield return Tables.Cell(target.Id, Styles.Quiet);
        if (target.QuoteText.In(locale.Code) is { Length: > 0 } quote)
        {
            yield return Tables.Cell($"“{quote}”", Styles.Quiet);
        }

        if (target.NoteText is LocalizedText note)
        {
            yield return Tables.Cell($"{locale.Say(ReportWords.Reading)}: {note.In(locale.Code)}", Styles.Quiet);
        }
    }

    private static void WriteJson(Utf8JsonWriter json, ModelDefinition model, string revision, string language)
    {
        json.WriteStartObject();
        json.WriteString("model", model.Id);
        json.WriteString("model_name", model.Title.In(language));
        json.WriteString("revision", revision);
        json.WriteStartArray("targets");
        foreach (Target target in model.Targets)
        {
            json.WriteStartObject();
            json.WriteString("id", target.Id);
            json.WriteString("clause", target.Clause);
            json.WriteString("group", target.Group);
            json.WriteString("group_name", target.GroupName.In(language));
            json.WriteString("name", target.Title.In(language));
            json.WriteBoolean("scored", target.IsScored);
            json.WriteString("measure", target.MeasureText);
            json.WriteString("unit", target.Unit);
            json.WriteString("unit_name", target.UnitName.In(language));
            json.WriteString("met_if", TargetCondition.Of(target));
            json.WriteOptional("stretch", Stretch(target));
            json.WriteString("quote", target.Quote);
            json.WriteString("quote_text", target.QuoteText.In(language));
            json.WriteOptional("note", target.Note);
            json.WriteOptional("note_text", target.NoteText?.In(language));
            json.WriteOptional("source", target.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCsv(TextWriter writer, ModelDefinition model, string language)
    {
        using CsvText csv = new(writer, "id", "clause", "group", "name", "scored", "measure", "unit", "met_if", "stretch", "quote", "note", "source");
        foreach (Target target in model.Targets)
        {
            csv.Row(
                target.Id, target.Clause, target.Group, target.Title.In(language), target.IsScored, target.MeasureText, target.Unit,
                TargetCondition.Of(target), Stretch(target), target.Quote, target.Note, target.Source);
        }
    }

    private static string Condition(Target target, Locale locale)
    {
        string unit = Quantity.Shown(target.Unit, target.InPercent);
        string condition = Quantity.Condition(TargetCondition.Of(target), unit, locale);
        return Stretch(target) is double stretch ? $"{condition} … {Quantity.Threshold(stretch, unit, locale)}" : condition;
    }

    private static double? Stretch(Target target) => target.IsScored && target.Comparison == Comparison.Range ? target.SecondThreshold : null;
}
