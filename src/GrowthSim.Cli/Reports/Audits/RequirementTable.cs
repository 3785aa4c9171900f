using GrowthSim.Analysis.Audit;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Reports.Reviews;
using GrowthSim.Cli.Wording;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace GrowthSim.Cli.Reports.Audits;

/// <summary>What each target needs a year, beside what the model expects.</summary>
internal static class RequirementTable
{
    private const int Came = 2;

    public static void Write(ReportConsole console, AuditOutcome audit, Locale locale)
    {
        console.Heading(locale.Say(AuditWords.Needed));
        AuditedTarget[] known = [.. audit.Targets.Where(target => target.Needed is not null)];
        if (known.Length == 0)
        {
            console.Line(locale.Say(AuditWords.NothingNeeded), Styles.Quiet);
            return;
        }

        // Without figures nothing has come.
        bool hasCome = known.Any(target => target.Needed!.Recent is not null);
        Table table = Tables.Create().Column(locale.Say(ReportWords.Target), wrap: true).Column(locale.Say(ReviewWords.NeededColumn), Justify.Right);
        if (hasCome)
        {
            table.Column(locale.Say(ReviewWords.CameColumn), Justify.Right);
        }

        table.Column(locale.Say(ReviewWords.ExpectedColumn), Justify.Right);
        foreach (AuditedTarget target in known)
        {
            IRenderable[] row = NeededTable.Row(target.Title, target.MetIf, target.InPercent, target.Needed!, locale);
            table.AddRow(row.Where((_, cell) => hasCome || cell != Came));
        }

        console.Write(table);
        console.Line(locale.Say(hasCome ? ReviewWords.NeededNote : AuditWords.NeededNote), Styles.Quiet);
    }
}
