using GrowthSim.Analysis.Deadlines;
using GrowthSim.Outcomes.Comparisons;

namespace GrowthSim.Cli.Reports.Deadlines;

/// <summary>The tables of deadlines for a spreadsheet, with the field names of the JSON document.</summary>
internal static class DeadlineCsv
{
    public static void Write(TextWriter writer, DeadlineOutcome outcome, DeadlineTable table, string language)
    {
        if (table == DeadlineTable.Levers)
        {
            using CsvText levers = new(writer, "lever", "setting", "id", "from", "change", "lower", "upper", "p_value");
            foreach (LeverDeadline lever in outcome.Levers)
            {
                foreach ((int year, DifferenceOutcome difference) in lever.Years)
                {
                    levers.Row(lever.Lever, lever.Setting, lever.Target, year, -difference.Value, -difference.Upper, -difference.Lower, difference.PValue);
                }
            }

            return;
        }

        using CsvText csv = new(writer, "id", "name", "due", "year", "by", "by_lower", "by_upper", "first", "holds", "kept", "kept_lower", "kept_upper");
        foreach (TargetDeadline target in outcome.Targets)
        {
            foreach (DeadlineYear year in target.Years)
            {
                csv.Row(
                    target.Target.Id,
                    target.Target.Title.In(language),
                    target.Due,
                    year.Year,
                    year.By.Value,
                    year.By.Lower,
                    year.By.Upper,
                    year.First,
                    year.Holds.Value,
                    target.Kept.Value,
                    target.Kept.Lower,
                    target.Kept.Upper);
            }
        }
    }
}
