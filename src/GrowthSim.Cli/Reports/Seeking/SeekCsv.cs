using GrowthSim.Analysis.Seeking;

namespace GrowthSim.Cli.Reports.Seeking;

/// <summary>The curve of a search for a spreadsheet, with the field names of the JSON document.</summary>
internal static class SeekCsv
{
    public static void Write(TextWriter writer, SeekAnswer answer)
    {
        using CsvText csv = new(writer, "target", "by", "setting", "probability", "lower", "upper", "lost");
        foreach (SoughtPoint point in answer.Curve)
        {
            csv.Row(answer.Question.Target, answer.Question.By, point.Setting, point.Probability.Value, point.Probability.Lower, point.Probability.Upper, point.Lost);
        }
    }
}
