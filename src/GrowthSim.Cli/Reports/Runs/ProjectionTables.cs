using System.Collections.Immutable;
using System.Globalization;
using GrowthSim.Cli.Wording;
using GrowthSim.Outcomes;
using Spectre.Console;

namespace GrowthSim.Cli.Reports.Runs;

/// <summary>Fan charts in numbers: the quantiles of a series, year by year.</summary>
internal static class ProjectionTables
{
    private const int LabelWidth = 12;
    private const int Gap = 2;

    /// <summary>So many series are shown unless all are asked for.</summary>
    private const int MostShown = 8;

    public static void Write(ReportConsole console, RunOutcome outcome, IReadOnlySet<string>? shown, Locale locale)
    {
        Projection[] projections = [.. outcome.Projections.Where(projection => shown is null || shown.Contains(projection.Variable))];
        if (projections.Length == 0)
        {
            return;
        }

        console.Heading(locale.Say(ReportWords.Projections));
        foreach (Projection projection in projections.Take(shown is null ? int.MaxValue : MostShown))
        {
            console.Line();
            Write(console, projection, locale);
        }

        if (outcome.Projections.Length > projections.Length || (shown is not null && projections.Length > MostShown))
        {
            console.Line();
            console.Line(locale.Say(ReportWords.MoreProjections, outcome.Projections.Length), Styles.Quiet);
        }
    }

    private static void Write(ReportConsole console, Projection projection, Locale locale)
    {
        string title = projection.Title.In(locale.Code);
        string name = title == projection.Variable ? "" : $" · {projection.Variable}";
        console.Line(title + (Quantity.NeedsUnit(projection.Unit) ? $", {projection.Unit}" : "") + name);
        (string Label, Func<Quantiles, double> Value)[] rows =
        [
            ("95 %", quantiles => quantiles.P95),
            ("75 %", quantiles => quantiles.P75),
            (locale.Say(ReportWords.MedianRow), quantiles => quantiles.P50),
            ("25 %", quantiles => quantiles.P25),
            ("5 %", quantiles => quantiles.P05),
        ];
        string Text(ProjectionYear year, Func<Quantiles, double> value) => Quantity.Of(value(year.Quantiles), projection.Unit, locale);

        int widest = projection.Years.Max(year => rows.Max(row => Text(year, row.Value).Length));
        Table table = Tables.Create().Column("", Justify.Right, width: LabelWidth);
        ProjectionYear[] years = [.. Fitting(projection.Years, (console.Width - LabelWidth - Gap) / (Math.Max(widest, 4) + Gap))];
        foreach (ProjectionYear year in years)
        {
            table.Column(year.Year.ToString(CultureInfo.InvariantCulture), Justify.Right);
        }

        foreach ((string label, Func<Quantiles, double> value) in rows)
        {
            table.AddRow([Tables.Cell(label, Styles.Quiet), .. years.Select(year => Tables.Cell(Text(year, value)))]);
        }

        console.Write(table);
    }

    /// <summary>Returns the years that fit: every year, or every second, third … counted back from the last.</summary>
    private static IEnumerable<ProjectionYear> Fitting(ImmutableArray<ProjectionYear> years, int most)
    {
        int step = 1;
        while (step < years.Length && ((years.Length - 1) / step) + 1 > Math.Max(most, 1))
        {
            step++;
        }

        return years.Where((_, index) => (years.Length - 1 - index) % step == 0);
    }
}
