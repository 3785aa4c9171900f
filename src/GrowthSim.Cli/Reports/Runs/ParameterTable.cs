using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Outcomes;
using Spectre.Console;

namespace GrowthSim.Cli.Reports.Runs;

/// <summary>What figures on record taught about parameters: those that moved most.</summary>
internal static class ParameterTable
{
    /// <summary>The most parameters that are shown; JSON and CSV have all.</summary>
    private const int MaxShown = 10;

    public static void Write(ReportConsole console, RunOutcome outcome, Locale locale)
    {
        ParameterOutcome[] moved = [.. outcome.Parameters.Where(parameter => parameter.Moved >= ParameterOutcome.MinMoved).OrderByDescending(parameter => parameter.Moved)];
        if (moved.Length > 0)
        {
            console.Heading(locale.Say(ReportWords.Learnt));
            WriteTable(console, moved, locale);
        }
    }

    /// <summary>Writes the first of some parameters that have moved, and how many more there are.</summary>
    public static void WriteTable(ReportConsole console, IReadOnlyCollection<ParameterOutcome> moved, Locale locale)
    {
        Table table = Tables.Create()
            .Column(locale.Say(ReportWords.Parameter), wrap: true)
            .Column(locale.Say(ReportWords.WithoutFigures), Justify.Right)
            .Column(locale.Say(ReportWords.GivenFigures), Justify.Right)
            .Column(locale.Say(ReportWords.VarianceLearnt), Justify.Right);
        foreach (ParameterOutcome parameter in moved.Take(MaxShown))
        {
            table.AddRow(
                Tables.Cell(parameter.Title.In(locale.Code)),
                Tables.Cell(Text(parameter.Prior, parameter.Unit, locale)),
                Tables.Cell(Text(parameter.Posterior, parameter.Unit, locale)),
                Tables.Cell(locale.Number(Math.Max(0, parameter.Learnt) * 100, 0) + locale.PercentSign, Styles.Quiet));
        }

        console.Write(table);
        if (moved.Count > MaxShown)
        {
            console.Line(locale.Say(ReportWords.MoreLearnt, moved.Count - MaxShown), Styles.Quiet);
        }
    }

    private static string Text(Spread spread, string unit, Locale locale) => $"{Quantity.Of(spread.Mean, unit, locale)} ± {Quantity.Of(spread.StandardDeviation, unit, locale)}";
}
