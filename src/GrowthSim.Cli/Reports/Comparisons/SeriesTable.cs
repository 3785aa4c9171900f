using System.Globalization;
using GrowthSim.Analysis.Comparisons;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Outcomes;
using Spectre.Console;

namespace GrowthSim.Cli.Reports.Comparisons;

/// <summary>By how much the means of series differ from those of the first scenario, in some years.</summary>
internal static class SeriesTable
{
    /// <summary>So many years are shown, the last and others as far apart.</summary>
    private const int Years = 3;

    /// <summary>So many series are shown; JSON and CSV have all.</summary>
    private const int MaxShown = 8;

    public static void Write(ReportConsole console, ScenarioComparison comparison, IReadOnlySet<string>? shown, Locale locale)
    {
        foreach (IGrouping<int, ComparedSeries> scenario in comparison.Series.Where(series => shown?.Contains(series.Difference.Variable) ?? true).GroupBy(series => series.Second))
        {
            console.Heading(locale.Say(ComparisonWords.Series, ComparisonReport.Letter(scenario.Key), ComparisonReport.Letter(0)));
            ComparedSeries[] some = [.. scenario.Take(shown is null ? int.MaxValue : MaxShown)];
            int[] years = [.. Chosen([.. some.SelectMany(series => series.Difference.Years).Select(year => year.Year).Distinct().Order()])];
            Table table = Tables.Create().Column("", wrap: true);
            foreach (int year in years)
            {
                table.Column(year.ToString(CultureInfo.InvariantCulture), Justify.Right);
            }

            foreach (ComparedSeries series in some)
            {
                Projection projection = series.Difference;
                string unit = Quantity.NeedsUnit(projection.Unit) ? $", {projection.UnitName.In(locale.Code)}" : "";
                table.AddRow([Tables.Cell(projection.Title.In(locale.Code) + unit), .. years.Select(year => Tables.Cell(Value(projection, year, locale)))]);
            }

            console.Write(table);
        }
    }

    private static IEnumerable<int> Chosen(int[] years)
    {
        int step = Math.Max(1, (years.Length + Years - 1) / Years);
        return years.Where((_, place) => (years.Length - 1 - place) % step == 0);
    }

    private static string Value(Projection projection, int year, Locale locale)
    {
        ProjectionYear? found = projection.Years.FirstOrDefault(entry => entry.Year == year);
        return found is null ? "=" : Quantity.Signed(found.Mean, projection.Unit == Quantity.Date ? "years" : projection.Unit, locale);
    }
}
