using GrowthSim.Analysis.Audit;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;

namespace GrowthSim.Cli.Reports.Audits;

/// <summary>What cannot be met together, a sentence each with the numbers that show it.</summary>
internal static class ConflictSentences
{
    private const string Indent = "  ";

    public static void Write(ReportConsole console, AuditOutcome audit, Locale locale)
    {
        console.Heading(locale.Say(AuditWords.Conflicts));
        AuditPhrases phrases = new(locale);
        foreach (TargetConflict conflict in audit.Conflicts)
        {
            console.Line(Sentence(conflict, audit, phrases, locale), conflict.Kind == ConflictKind.OutOfReach ? Styles.Quiet : Styles.Warning);
            foreach (ConflictSide side in conflict.Kind == ConflictKind.OutOfReach ? [] : conflict.Sides)
            {
                console.Line(Indent + locale.Say(AuditWords.Implies, phrases.Names(side.Targets), phrases.Seen(conflict), phrases.Range(side.Implied, conflict.UnitName)));
            }

            foreach (string strict in conflict.Strict)
            {
                bool isMore = audit.Targets.Single(target => target.Id == strict).MetIf.StartsWith('>');
                console.Line(Indent + locale.Say(isMore ? AuditWords.StrictlyMore : AuditWords.StrictlyLess, strict));
            }
        }

        console.Line(locale.Say(audit.Conflicts.IsEmpty ? AuditWords.NoConflicts : AuditWords.ConflictsNote), Styles.Quiet);
    }

    private static string Sentence(TargetConflict conflict, AuditOutcome audit, AuditPhrases phrases, Locale locale)
    {
        string names = phrases.Names(conflict.Targets);
        string basis = phrases.Basis(conflict.Basis);
        if (conflict.Kind == ConflictKind.OutOfReach)
        {
            AuditedTarget target = audit.Targets.Single(target => target.Id == conflict.Targets[0]);
            return locale.Say(AuditWords.OutOfReach, names, phrases.Asked(target), phrases.Range(conflict.Sides[0].Implied, AuditPhrases.Unit(target)), basis);
        }

        return conflict.Kind == ConflictKind.KnifeEdge
            ? locale.Say(AuditWords.KnifeEdge, names, phrases.Reading(conflict.Reading), phrases.Seen(conflict), phrases.Range(conflict.Left, conflict.UnitName), basis)
            : locale.Say(AuditWords.Contradiction, names, phrases.Reading(conflict.Reading), basis);
    }
}
