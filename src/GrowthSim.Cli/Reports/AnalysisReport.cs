using System.Text.Json;

namespace GrowthSim.Cli.Reports;

/// <summary>Prints an analysis in the format that is asked for: warnings stand in the text, and beside a document on standard error.</summary>
internal static class AnalysisReport
{
    public static void Print(Surroundings surroundings, OutputFormat format, IEnumerable<string> warnings, Action<ReportConsole> text, Action<Utf8JsonWriter> json, Action<TextWriter> csv)
    {
        if (format == OutputFormat.Text)
        {
            ReportConsole.Print(surroundings, text);
            return;
        }

        foreach (string warning in warnings)
        {
            surroundings.Error.WriteLine(warning);
        }

        if (format == OutputFormat.Json)
        {
            JsonText.Write(surroundings.Out, json);
        }
        else
        {
            csv(surroundings.Out);
        }
    }
}
