using System.Collections.Immutable;
using System.Globalization;
using GrowthSim.Charts.Wording;
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
    private const int MaxShown = 8;

    public static void Write(ReportConsole console, RunOutcome outcome, IReadOnlySet<string>? shown, Locale locale)
    {
        Projection[] projections = [.. outcome.Projections.Where(projection => shown is null || shown.Contains(projection.Variable))];
        if (projections.Length == 0)
        {
            return;
        }

        console.Heading(locale.Say(ReportWords.Projections));
        foreach (Projection projection in projections.Take(shown is null ? int.MaxValue : MaxShown))
        {
            console.Line();
            Write(console, projection, locale);
        }

        if (outcome.Projections.Length > projections.Length || (shown is not null && projections.Length > MaxShown))
        {
            console.Line();
            console.Line(locale.Say(ReportWords.MoreProjections, outcome.Projections.Length), Styles.Quiet);
        }
    }

    private static void Write(ReportConsole console, Projection projection, Locale locale)
    {
        string title = projection.Title.In(locale.Code);
        string name = title == projection.Variable ? "" : $" · {projection.Variable}";
        console.Line(title + (Quantity.NeedsUnit(projection.Unit) ? $", {projection.UnitName.In(locale.Code)}" : "") + name);
        (string Label, Func<ProjectionYear, string> Text)[] rows = Rows(projection, locale);
        int widest = projection.Years.Max(year => rows.Max(row => row.Text(year).Length));
        Table table = Tables.Create().Column("", Justify.Right, width: LabelWidth);
        ProjectionYear[] years = [.. Fitting(projection.Years, (console.Width - LabelWidth - (2 * Gap)) / (Math.Max(widest, 4) + Gap))];
        foreach (ProjectionYear year in years)
        {
            table.Column(year.Year.ToString(CultureInfo.InvariantCulture), Justify.Right);
        }

        foreach ((string label, Func<ProjectionYear, string> text) in rows)
        {
            table.AddRow([Tables.Cell(label, Styles.Quiet), .. years.Select(year => Tables.Cell(text(year)))]);
        }

        console.Write(table);
    }

    /// <summary>Returns the quantiles from the highest to the lowest and the mean; of what is yes or no the share of paths on which it is yes, which is all that there is to say.</summary>
    private static (string Label, Func<ProjectionYear, string> Text)[] Rows(Projection projection, Locale locale)
    {
        if (projection.Unit == Quantity.Truth)
        {
            return [(locale.Say(ReportWords.ShareRow), year => Quantity.Of(year.Mean, Quantity.Share, locale))];
        }

        string Value(double value) => Quantity.Of(value, projection.Unit, locale);
        return
        [
            .. projection.Years[0].Quantiles.All.Reverse().Select((quantile, fromTop) =>
                (quantile.Probability == 0.5 ? locale.Say(ReportWords.MedianRow) : Label(quantile.Probability, locale),
                (Func<ProjectionYear, string>)(year => Value(year.Quantiles.All[^(fromTop + 1)].Value)))),
            (locale.Say(ReportWords.MeanRow), year => Value(year.Mean)),
        ];
    }

    private static string Label(double probability, Locale locale)
    {
        string percent = Quantiles.Percent(probability);
        int point = percent.IndexOf('.', StringComparison.Ordinal);
        return locale.Number(probability * 100, point < 0 ? 0 : percent.Length - point - 1) + locale.PercentSign;
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
