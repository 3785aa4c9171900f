using GrowthSim.Analysis.Comparisons;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Reports.Comparisons;

/// <summary>The tables of a comparison for a spreadsheet, with the field names of the JSON document.</summary>
internal static class ComparisonCsv
{
    public static void Write(TextWriter writer, ScenarioComparison comparison, ComparisonTable table, string language)
    {
        switch (table)
        {
            case ComparisonTable.Projections:
                WriteSeries(writer, comparison, language);
                break;
            case ComparisonTable.Joint:
                WriteEvents(writer, comparison, "set", "name", [("all", "", comparison.All), .. comparison.Groups.Select(group => (group.Key, "", group.Value))]);
                break;
            default:
                WriteEvents(writer, comparison, "id", "name", comparison.Targets.Select(target => (target.Target.Id, target.Target.Title.In(language), target.Event)));
                break;
        }
    }

    private static void WriteEvents(TextWriter writer, ScenarioComparison comparison, string id, string name, IEnumerable<(string Id, string Name, ComparedEvent Event)> events)
    {
        using CsvText csv = new(
            writer, id, name, "first", "second", "first_probability", "second_probability", "difference", "lower", "upper", "gained", "lost", "paths", "p_value", "variance_ratio", "settled", "paths_to_settle");
        foreach ((string key, string title, ComparedEvent of) in events)
        {
            foreach (ScenarioPair pair in of.Pairs)
            {
                csv.Row(
                    key,
                    title,
                    comparison.Runs[pair.First].Name,
                    comparison.Runs[pair.Second].Name,
                    of.Probabilities[pair.First].Value,
                    of.Probabilities[pair.Second].Value,
                    pair.Difference.Value,
                    pair.Difference.Lower,
                    pair.Difference.Upper,
                    pair.Difference.Gained,
                    pair.Difference.Lost,
                    pair.Difference.Paths,
                    pair.AdjustedPValue,
                    pair.Difference.VarianceRatio,
                    pair.IsSettled,
                    pair.PathsToSettle);
            }
        }
    }

    private static void WriteSeries(TextWriter writer, ScenarioComparison comparison, string language)
    {
        using CsvText csv = new(writer, "first", "second", "variable", "name", "unit", "year", "mean", "se", "p5", "p50", "p95");
        foreach (ComparedSeries series in comparison.Series)
        {
            foreach (ProjectionYear year in series.Difference.Years)
            {
                double? Quantile(double probability) => year.Quantiles.All.FirstOrDefault(quantile => quantile.Probability == probability)?.Value;
                csv.Row(
                    comparison.Runs[0].Name,
                    comparison.Runs[series.Second].Name,
                    series.Difference.Variable,
                    series.Difference.Title.In(language),
                    series.Difference.Unit,
                    year.Year,
                    year.Mean,
                    year.StandardError,
                    Quantile(0.05),
                    Quantile(0.5),
                    Quantile(0.95));
            }
        }
    }
}
