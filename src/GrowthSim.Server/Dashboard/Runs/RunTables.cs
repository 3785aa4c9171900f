using System.Globalization;
using CsvHelper;
using GrowthSim.Outcomes;

namespace GrowthSim.Server.Dashboard.Runs;

/// <summary>The numbers of a run as tables for spreadsheets, with the field names of its JSON.</summary>
internal static class RunTables
{
    private static readonly CsvWriterOptions Options = new() { NewLine = "\n", TrueValue = "true", FalseValue = "false" };

    /// <summary>Returns a row for each target.</summary>
    public static string Targets(RunOutcome outcome, string language) => Written(
        ["id", "clause", "group", "name", "measure", "unit", "met_if", "state", "probability", "lower", "upper", "level", "hits", "paths", "measure_mean", "measure_sd"],
        outcome.Targets.Select(target => new object?[]
        {
            target.Id, target.Clause, target.Group, target.Title.In(language), target.Measure, target.Unit, target.MetIf, $"{target.State}".ToLowerInvariant(),
            target.Probability.Value, target.Probability.Lower, target.Probability.Upper, outcome.Level, target.Hits, target.Paths, target.Mean, target.StandardDeviation,
        }));

    /// <summary>Returns a row for each series and year.</summary>
    public static string Projections(RunOutcome outcome, string language) => Written(
        ["variable", "name", "unit", "year", "mean", "sd", .. outcome.QuantileProbabilities.Select(quantile => string.Create(CultureInfo.InvariantCulture, $"p{quantile * 100:0.####}"))],
        from series in outcome.Projections
        from year in series.Years
        select new object?[] { series.Variable, series.Title.In(language), series.Unit, year.Year, year.Mean, year.StandardDeviation }
            .Concat(outcome.QuantileProbabilities.Select(quantile => (object?)year.Quantiles.At(quantile)))
            .ToArray());

    private static string Written(string[] names, IEnumerable<object?[]> rows)
    {
        using StringWriter text = new(CultureInfo.InvariantCulture);
        using (CsvWriter csv = CsvWriter.Create(text, Options, leaveOpen: true))
        {
            csv.WriteRecord(names);
            foreach (object?[] row in rows)
            {
                foreach (object? value in row)
                {
                    csv.WriteField(value is double number && !double.IsFinite(number) ? null : value);
                }

                csv.EndRecord();
            }
        }

        return text.ToString();
    }
}
