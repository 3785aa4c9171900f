using GrowthSim.Analysis.Audit;
using GrowthSim.Analysis.Audit.Documents;
using GrowthSim.Analysis.Review.Documents;

namespace GrowthSim.Cli.Reports.Audits;

/// <summary>The tables of an audit for a spreadsheet, with the field names of the JSON document.</summary>
internal static class AuditCsv
{
    private const string Separator = "; ";

    public static void Write(TextWriter writer, AuditOutcome audit, AuditTable table, string language)
    {
        switch (table)
        {
            case AuditTable.Implied:
                WriteImplied(writer, audit);
                break;
            case AuditTable.Targets:
                WriteTargets(writer, audit, language);
                break;
            case AuditTable.Unseen:
                WriteUnseen(writer, audit, language);
                break;
            case AuditTable.Pairs:
                WritePairs(writer, audit);
                break;
            default:
                WriteConflicts(writer, audit, language);
                break;
        }
    }

    /// <summary>A row for each side of a conflict; one where there is none.</summary>
    private static void WriteConflicts(TextWriter writer, AuditOutcome audit, string language)
    {
        using CsvText csv = new(writer, "conflict", "kind", "reading", "basis", "targets", "variable", "year", "name", "unit", "left_low", "left_high", "strict", "side", "side_low", "side_high");
        for (int number = 0; number < audit.Conflicts.Length; number++)
        {
            TargetConflict conflict = audit.Conflicts[number];
            foreach (ConflictSide? side in conflict.Sides.Cast<ConflictSide?>().DefaultIfEmpty())
            {
                csv.Row(
                    number,
                    AuditNames.Of(conflict.Kind),
                    AuditNames.Of(conflict.Reading),
                    AuditNames.Of(conflict.Basis),
                    string.Join(Separator, conflict.Targets),
                    conflict.Variable,
                    conflict.Year,
                    conflict.Title?.In(language),
                    conflict.Unit,
                    conflict.Left.Low,
                    conflict.Left.High,
                    string.Join(Separator, conflict.Strict),
                    side is null ? null : string.Join(Separator, side.Targets),
                    side?.Implied.Low,
                    side?.Implied.High);
            }
        }
    }

    private static void WriteImplied(TextWriter writer, AuditOutcome audit)
    {
        using CsvText csv = new(writer, "target", "by", "basis", "low", "high");
        foreach (TargetImplication implication in audit.Implications)
        {
            csv.Row(implication.Target, string.Join(Separator, implication.By), AuditNames.Of(implication.Basis), implication.Implied.Low, implication.Implied.High);
        }
    }

    private static void WriteTargets(TextWriter writer, AuditOutcome audit, string language)
    {
        using CsvText csv = new(
            writer, "id", "group", "name", "unit", "met_if", "low", "high", "middle_low", "middle_high", "implied_low", "implied_high", "probability", "lower", "upper", "needed_kind", "needed_variable", "needed_from", "needed_to", "needed_at_least", "needed_at_most", "needed_stretch", "needed_expected");
        foreach (AuditedTarget target in audit.Targets)
        {
            NeededDocument? needed = target.Needed is null ? null : NeededDocument.Of(target.Needed, language);
            csv.Row(
                target.Id,
                target.Group,
                target.Title.In(language),
                target.Unit,
                target.MetIf,
                target.Wanted.Low,
                target.Wanted.High,
                target.Middle.Low,
                target.Middle.High,
                target.Implied?.Low,
                target.Implied?.High,
                target.Probability.Value,
                target.Probability.Lower,
                target.Probability.Upper,
                needed?.Kind,
                needed?.Variable,
                needed?.From,
                needed?.To,
                needed?.AtLeast,
                needed?.AtMost,
                needed?.Stretch,
                needed?.Expected);
        }
    }

    private static void WriteUnseen(TextWriter writer, AuditOutcome audit, string language)
    {
        using CsvText csv = new(writer, "name", "kind", "title", "reason", "through");
        foreach (UnseenVariable unseen in audit.Unseen)
        {
            csv.Row(unseen.Name, AuditNames.Of(unseen.Kind), unseen.Title.In(language), AuditNames.Of(unseen.Reason), string.Join(Separator, unseen.Through));
        }
    }

    private static void WritePairs(TextWriter writer, AuditOutcome audit)
    {
        using CsvText csv = new(writer, "kind", "first", "second", "first_probability", "second_probability", "both", "lower", "upper", "product", "difference", "error", "phi", "p_value");
        foreach ((string kind, TargetPair pair) in audit.Pulls.Select(pair => ("pull", pair)).Concat(audit.Twins.Select(pair => ("twins", pair))))
        {
            csv.Row(kind, pair.First, pair.Second, pair.FirstProbability, pair.SecondProbability, pair.Joint.Value, pair.Joint.Lower, pair.Joint.Upper, pair.Product, pair.Difference, pair.Error, pair.Phi, pair.AdjustedPValue);
        }
    }
}
