using GrowthSim.Analysis.Audit;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;
using Spectre.Console;

namespace GrowthSim.Cli.Reports.Audits;

/// <summary>Which targets follow from others, and what the others leave of each measure.</summary>
internal static class ImplicationTable
{
    public static void Write(ReportConsole console, AuditOutcome audit, Locale locale)
    {
        console.Heading(locale.Say(AuditWords.Implications));
        AuditPhrases phrases = new(locale);
        Dictionary<string, AuditedTarget> targets = audit.Targets.ToDictionary(target => target.Id);
        foreach (TargetImplication implication in audit.Implications)
        {
            string range = phrases.Range(implication.Implied, AuditPhrases.Unit(targets[implication.Target]));
            console.Line(locale.Say(implication.By.Length == 1 ? AuditWords.Implied : AuditWords.ImpliedBySeveral, implication.Target, phrases.Names(implication.By), range, phrases.Basis(implication.Basis)));
        }

        if (audit.Implications.IsEmpty)
        {
            console.Line(locale.Say(AuditWords.NoImplications), Styles.Quiet);
        }

        AuditedTarget[] told = [.. audit.Targets.Where(target => target.Implied is not null)];
        if (told.Length == 0)
        {
            return;
        }

        Table table = Tables.Create()
            .Column(locale.Say(ReportWords.Target), wrap: true)
            .Column(locale.Say(AuditWords.Wanted), Justify.Right, wrap: true)
            .Column(locale.Say(AuditWords.Given), Justify.Right, wrap: true)
            .Column(locale.Say(AuditWords.Left), Justify.Right, wrap: true);
        foreach (AuditedTarget target in told)
        {
            string Range(ValueBounds bounds) => phrases.Range(bounds, Quantity.NeedsUnit(AuditPhrases.Unit(target).English) ? LocalizedText.Empty : AuditPhrases.Unit(target));
            table.AddRow(Tables.Cell(target.Title.In(locale.Code)), Tables.Cell(phrases.Asked(target)), Tables.Cell(Range(target.Middle)), Tables.Cell(Range(target.Implied!.Value)));
        }

        console.Write(table);
        console.Line(locale.Say(AuditWords.LeftNote, phrases.Middle), Styles.Quiet);
    }
}
