using GrowthSim.Cli.Wording;
using GrowthSim.Outcomes;
using Spectre.Console;

namespace GrowthSim.Cli.Reports.Runs;

/// <summary>What figures on record taught about parameters: those that moved most.</summary>
internal static class ParameterTable
{
    /// <summary>The most parameters that are shown; JSON and CSV have all.</summary>
    private const int MaxShown = 10;

    /// <summary>How far, in its standard deviations or as a part of its variance, a parameter has moved to be shown.</summary>
    private const double MinMoved = 0.05;

    public static void Write(ReportConsole console, RunOutcome outcome, Locale locale)
    {
        ParameterOutcome[] moved = [.. outcome.Parameters.Where(parameter => Moved(parameter) >= MinMoved).OrderByDescending(Moved).Take(MaxShown)];
        if (moved.Length == 0)
        {
            return;
        }

        console.Heading(locale.Say(ReportWords.Learnt));
        Table table = Tables.Create()
            .Column(locale.Say(ReportWords.Parameter), wrap: true)
            .Column(locale.Say(ReportWords.WithoutFigures), Justify.Right)
            .Column(locale.Say(ReportWords.GivenFigures), Justify.Right)
            .Column(locale.Say(ReportWords.VarianceLearnt), Justify.Right);
        foreach (ParameterOutcome parameter in moved)
        {
            table.AddRow(
                Tables.Cell(parameter.Title.In(locale.Code)),
                Tables.Cell(Text(parameter.Prior, parameter.Unit, locale)),
                Tables.Cell(Text(parameter.Posterior, parameter.Unit, locale)),
                Tables.Cell(locale.Number(Math.Max(0, parameter.Learnt) * 100, 0) + " %", Styles.Quiet));
        }

        console.Write(table);
    }

    private static double Moved(ParameterOutcome parameter) => parameter.Prior.StandardDeviation > 0
        ? Math.Max(Math.Abs(parameter.Posterior.Mean - parameter.Prior.Mean) / parameter.Prior.StandardDeviation, parameter.Learnt)
        : 0;

    private static string Text(Spread spread, string unit, Locale locale) => $"{Quantity.Of(spread.Mean, unit, locale)} ± {Quantity.Of(spread.StandardDeviation, unit, locale)}";
}
