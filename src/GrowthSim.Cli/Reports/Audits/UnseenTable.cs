using GrowthSim.Analysis.Audit;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;
using Spectre.Console;

namespace GrowthSim.Cli.Reports.Audits;

/// <summary>The levers and parameters that no target sees, and why.</summary>
internal static class UnseenTable
{
    public static void Write(ReportConsole console, AuditOutcome audit, Locale locale)
    {
        console.Heading(locale.Say(AuditWords.Unseen));
        if (audit.Unseen.IsEmpty)
        {
            console.Line(locale.Say(AuditWords.AllSeen), Styles.Quiet);
            return;
        }

        Table table = Tables.Create().Column(locale.Say(AuditWords.Name)).Column(locale.Say(AuditWords.Why), wrap: true);
        foreach (UnseenVariable unseen in audit.Unseen)
        {
            table.AddRow(Tables.Cell(unseen.Kind == VariableKind.Lever ? locale.Say(AuditWords.LeverName, unseen.Name) : unseen.Name), Tables.Cell(Why(unseen, locale), Styles.Quiet));
        }

        console.Write(table);
    }

    private static string Why(UnseenVariable unseen, Locale locale)
    {
        string names = string.Join(", ", unseen.Through);
        return unseen.Reason switch
        {
            UnseenReason.Unused => locale.Say(AuditWords.Unused),
            UnseenReason.OtherVariables => locale.Say(AuditWords.OtherVariables, names),
            UnseenReason.Settings => names.Length == 0 ? locale.Say(AuditWords.SettingsTogether) : locale.Say(AuditWords.Settings, names),
            _ => locale.Say(AuditWords.CancelledOut),
        };
    }
}
