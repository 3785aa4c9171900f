using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;
using GrowthSim.Language.Importing;

namespace GrowthSim.Cli.Reports.Models;

/// <summary>What an import did, for people and for programs.</summary>
internal static class ImportReport
{
    public static void Write(Surroundings surroundings, ImportResult result, OutputFormat format, Locale locale)
    {
        switch (format)
        {
            case OutputFormat.Json:
                WriteJson(surroundings.Out, result);
                break;
            case OutputFormat.Csv:
                using (CsvText csv = new(surroundings.Out, "variable", "year", "value", "source", "change"))
                {
                    foreach ((Observation figure, FigureChange change) in result.Figures)
                    {
                        csv.Row(figure.Variable, figure.Year, figure.Value, figure.Source, Name(change));
                    }
                }

                break;
            default:
                ReportConsole.Print(surroundings, console => WriteText(console, result, locale));
                break;
        }
    }

    private static void WriteText(ReportConsole console, ImportResult result, Locale locale)
    {
        int changed = result.Count(FigureChange.Added) + result.Count(FigureChange.Replaced);
        console.Line(locale.Say(changed == 0 ? ImportWords.NothingNew : ImportWords.Written, result.Output), Styles.Heading);
        foreach (IGrouping<string, (Observation Figure, FigureChange Change)> variable in result.Figures.GroupBy(figure => figure.Figure.Variable))
        {
            int[] years = [.. variable.Select(figure => figure.Figure.Year)];
            int Count(FigureChange change) => variable.Count(figure => figure.Change == change);
            console.Line("  " + locale.Say(ImportWords.OfVariable, variable.Key, years.Min(), years.Max(), locale.Count(Count(FigureChange.Added)), locale.Count(Count(FigureChange.Replaced)), locale.Count(Count(FigureChange.Unchanged))));
        }

        if (result.LeftOut > 0)
        {
            console.Line(locale.Say(ImportWords.LeftOut, locale.Count(result.LeftOut)));
        }

        if (!result.IsNamed && changed > 0)
        {
            console.Line(locale.Say(ImportWords.NotNamed, Path.GetFileName(result.Output)));
        }
    }

    private static void WriteJson(TextWriter writer, ImportResult result) => JsonText.Write(writer, json =>
    {
        json.WriteStartObject();
        json.WriteString("file", result.File);
        json.WriteString("output", result.Output);
        json.WriteBoolean("in_model", result.IsNamed);
        json.WriteStartObject("counts");
        foreach (FigureChange change in Enum.GetValues<FigureChange>())
        {
            json.WriteNumber(Name(change), result.Count(change));
        }

        json.WriteNumber("left_out", result.LeftOut);
        json.WriteEndObject();
        json.WriteStartArray("figures");
        foreach ((Observation figure, FigureChange change) in result.Figures)
        {
            json.WriteStartObject();
            json.WriteString("variable", figure.Variable);
            json.WriteNumber("year", figure.Year);
            json.WriteNumber("value", figure.Value);
            json.WriteString("source", figure.Source);
            json.WriteString("change", Name(change));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static string Name(FigureChange change) => change switch
    {
        FigureChange.Added => "added",
        FigureChange.Replaced => "replaced",
        _ => "unchanged",
    };
}
