using GrowthSim.Analysis.Seeking;

namespace GrowthSim.Cli.Reports.Seeking;

/// <summary>A mix for a spreadsheet, a row for each lever, with the field names of the JSON document.</summary>
internal static class MixCsv
{
    public static void Write(TextWriter writer, MixAnswer answer)
    {
        using CsvText csv = new(writer, "target", "by", "setting", "least", "most", "unit_cost", "cost", "without", "at_most", "falls");
        foreach ((MixLever lever, MixedLever mixed) in answer.Question.Levers.Zip(answer.Levers))
        {
            csv.Row(answer.Question.Target, lever.Name, mixed.Setting, lever.Least, lever.Most, lever.Cost, mixed.Cost, mixed.Without.Value, mixed.AtMost.Value, mixed.Falls);
        }
    }
}
