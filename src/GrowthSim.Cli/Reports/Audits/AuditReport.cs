using System.Collections.Immutable;
using GrowthSim.Analysis.Audit;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Reports.Audits;

/// <summary>An audit for people, on one page.</summary>
internal static class AuditReport
{
    private const int LabelWidth = 11;

    public static void Write(ReportConsole console, AuditOutcome audit, Locale locale)
    {
        string title = audit.ModelTitle.In(locale.Code);
        console.Line(audit.AsOf is AsOf asOf ? locale.Say(AuditWords.TitleAsOf, title, asOf.In(locale.Code)) : locale.Say(AuditWords.Title, title), Styles.Heading);
        if (audit.Partial)
        {
            console.Line(locale.Say(AuditWords.Partial), Styles.Warning);
        }

        Entry(console, ReportWords.Model, locale.Say(ReportWords.Revision, audit.Model, audit.Revision), locale);
        Entry(console, ReportWords.Scenario, audit.Scenario, locale);
        Entry(console, ReportWords.Paths, Paths(audit, locale), locale);
        ConflictSentences.Write(console, audit, locale);
        ImplicationTable.Write(console, audit, locale);
        if (audit.Run is not null)
        {
            RequirementTable.Write(console, audit, locale);
        }

        UnseenTable.Write(console, audit, locale);
        if (audit.Run is not null)
        {
            PairsTable.Write(console, audit, locale);
        }

        foreach (string warning in Warnings(audit, locale))
        {
            console.Line();
            console.Line(warning, Styles.Warning);
        }
    }

    /// <summary>Returns what a reader should know before using the numbers.</summary>
    public static ImmutableArray<string> Warnings(AuditOutcome audit, Locale locale) => [.. audit.Warnings.Select(warning => warning.In(locale.Code))];

    private static string Paths(AuditOutcome audit, Locale locale) => audit.Run is RunOutcome run
        ? locale.Say(AuditWords.PathsLine, locale.Count(run.Paths), locale.Count(audit.RangePaths), run.Seed, locale.Say(ReportWords.Designs[(int)run.Design]))
        : locale.Say(AuditWords.NoPaths);

    private static void Entry(ReportConsole console, LocalizedText label, string text, Locale locale) => console.Line(locale.Say(label).PadRight(LabelWidth) + text);
}
