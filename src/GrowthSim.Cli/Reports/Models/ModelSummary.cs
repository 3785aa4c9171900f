using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;

namespace GrowthSim.Cli.Reports.Models;

/// <summary>What a valid model holds, in counts; or, for a program, every error of one that is not.</summary>
internal static class ModelSummary
{
    private const int LabelWidth = 24;

    public static void Write(Surroundings surroundings, ModelDefinition model, string revision, IReadOnlyList<string> scenarios, OutputFormat format, Locale locale)
    {
        (string Field, LocalizedText Label, int Count)[] counts = [.. Counts(model), ("scenarios", ReportWords.ScenarioList, scenarios.Count)];
        switch (format)
        {
            case OutputFormat.Json:
                JsonText.Write(surroundings.Out, json =>
                {
                    json.WriteStartObject();
                    json.WriteBoolean("valid", true);
                    json.WriteString("model", model.Id);
                    json.WriteString("revision", revision);
                    json.WriteStartObject("counts");
                    foreach ((string field, _, int count) in counts)
                    {
                        json.WriteNumber(field, count);
                    }

                    json.WriteEndObject();
                    json.WriteStartArray("scenarios");
                    foreach (string scenario in scenarios)
                    {
                        json.WriteStringValue(scenario);
                    }

                    json.WriteEndArray();
                    json.WriteStartArray("errors");
                    json.WriteEndArray();
                    json.WriteEndObject();
                });
                break;
            case OutputFormat.Csv:
                using (CsvText csv = new(surroundings.Out, "what", "count"))
                {
                    foreach ((string field, _, int count) in counts)
                    {
                        csv.Row(field, count);
                    }
                }

                break;
            default:
                ReportConsole.Print(surroundings, console =>
                {
                    console.Line(locale.Say(ReportWords.Valid, locale.Say(ReportWords.Revision, model.Id, revision)), Styles.Heading);
                    foreach ((_, LocalizedText label, int count) in counts)
                    {
                        console.Line($"  {locale.Say(label).PadRight(LabelWidth)}{locale.Count(count),7}");
                    }
                });
                break;
        }
    }

    public static void WriteErrors(TextWriter writer, IReadOnlyList<ModelError> errors) => JsonText.Write(writer, json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("valid", false);
        json.WriteStartArray("errors");
        foreach (ModelError error in errors)
        {
            json.WriteStartObject();
            json.WriteString("file", error.At.File);
            json.WriteNumber("line", error.At.Line);
            json.WriteNumber("column", error.At.Column);
            json.WriteString("entry", error.Entry);
            json.WriteString("message", error.Problem);
            json.WriteString("remedy", error.Remedy);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static IEnumerable<(string Field, LocalizedText Label, int Count)> Counts(ModelDefinition model)
    {
        int Of(params ReadOnlySpan<VariableKind> kinds)
        {
            int count = 0;
            foreach (Variable variable in model.Variables)
            {
                count += kinds.Contains(variable.Kind) ? 1 : 0;
            }

            return count;
        }

        yield return ("years", ReportWords.Years, model.LastYear - model.BaseYear + 1);
        yield return ("parameters", ReportWords.Parameters, Of(VariableKind.Parameter, VariableKind.SectorConstant));
        yield return ("levers", ReportWords.Levers, Of(VariableKind.Lever));
        yield return ("drivers", ReportWords.Drivers, Of(VariableKind.Driver));
        yield return ("sectors", ReportWords.Sectors, model.Sectors.Length);
        yield return ("sector_equations", ReportWords.SectorEquations, Of(VariableKind.SectorEquation));
        yield return ("indicators", ReportWords.Indicators, Of(VariableKind.Indicator));
        yield return ("milestones", ReportWords.Milestones, Of(VariableKind.Milestone));
        yield return ("targets", ReportWords.Targets, model.Targets.Length);
        yield return ("targets_scored", ReportWords.TargetsScored, model.Targets.Count(target => target.IsScored));
        yield return ("observations", ReportWords.Figures, model.Observations.Length);
    }
}
