using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Outcomes;
using Spectre.Console;

namespace GrowthSim.Cli.Reports.Runs;

/// <summary>The targets without a measure, which are never left out.</summary>
internal static class NotScoredTable
{
    public static void Write(ReportConsole console, RunOutcome outcome, Locale locale)
    {
        if (outcome.NotScored.IsEmpty)
        {
            return;
        }

        console.Heading(locale.Say(ReportWords.NotScored));
        Table table = Tables.Create()
            .Column(locale.Say(ReportWords.Target), wrap: true)
            .Column(locale.Say(ReportWords.Clause))
            .Column(locale.Say(ReportWords.Why), wrap: true);
        foreach (NotScored target in outcome.NotScored)
        {
            table.AddRow(Tables.Cell(target.Title.In(locale.Code)), Tables.Cell(target.Clause, Styles.Quiet), Tables.Cell(target.WhyText.In(locale.Code)));
        }

        console.Write(table);
    }
}
