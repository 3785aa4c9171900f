using System.Collections.Immutable;
using GrowthSim.Analysis.Drivers;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using Spectre.Console;

namespace GrowthSim.Cli.Reports.Drivers;

/// <summary>On which assumptions the verdicts hang: the probabilities under changed ones.</summary>
internal static class AssumptionTable
{
    private const int Top = 5;

    /// <summary>The heads of the columns of changes.</summary>
    public static readonly LocalizedText[] Heads = [DriverWords.ChangeLower, DriverWords.ChangeHigher, DriverWords.ChangeNarrower, DriverWords.ChangeWider];

    /// <summary>Writes tables for people.</summary>
    public static void Write(ReportConsole console, RunOutcome run, ImmutableArray<TargetAssumptions> targets, int? top, DriverNames names, Locale locale)
    {
        foreach (TargetAssumptions target in targets)
        {
            TargetOutcome outcome = run.Target(target.Target);
            console.Heading(locale.Say(DriverWords.ChangedTitle, outcome.Title.In(locale.Code), target.Target, ProbabilityText.Of(outcome.Probability, locale)));
            if (target.Parameters.IsEmpty)
            {
                console.Line(locale.Say(DriverWords.ChangedNone), Styles.Quiet);
                continue;
            }

            Table table = Tables.Create().Column(locale.Say(DriverWords.Parameter), wrap: true);
            foreach (LocalizedText head in Heads)
            {
                table.Column(locale.Say(head), Justify.Right);
            }

            foreach (ParameterAssumptions parameter in target.Parameters.Take(top ?? Top))
            {
                table.AddRow([DriverTable.Named(parameter.Parameter, names), .. AssumptionChange.All.Select(change => Tables.Cell(Said(parameter.Changes.FirstOrDefault(its => its.Change == change), locale)))]);
            }

            console.Write(table);
        }

        if (Note(targets, locale) is string note)
        {
            console.Line(note, Styles.Quiet);
        }
    }

    /// <summary>Writes a row for each target, parameter and change, with the field names of the JSON document.</summary>
    public static void Write(TextWriter writer, RunOutcome run, ImmutableArray<TargetAssumptions> targets, string language)
    {
        using CsvText csv = new(writer, "id", "name", "probability", "parameter", "change", "difference", "lower", "upper", "effective_paths");
        foreach (TargetAssumptions target in targets)
        {
            TargetOutcome outcome = run.Target(target.Target);
            foreach (ParameterAssumptions parameter in target.Parameters)
            {
                foreach (ChangedAssumption change in parameter.Changes)
                {
                    csv.Row(target.Target, outcome.Title.In(language), outcome.Probability.Value, parameter.Parameter, change.Change.Name, change.Difference, change.Lower, change.Upper, change.EffectivePaths);
                }
            }
        }
    }

    /// <summary>Returns the greatest changes of a target, a row for each parameter: what it is, and each change with half of its interval.</summary>
    public static IEnumerable<ImmutableArray<string>> Rows(TargetAssumptions target, Func<string, string> title, Locale locale) =>
        target.Parameters.Take(Top).Select(parameter => ImmutableArray.CreateRange<string>([title(parameter.Parameter), .. AssumptionChange.All.Select(change => Said(parameter.Changes.FirstOrDefault(its => its.Change == change), locale))]));

    /// <summary>Says how tables of changes are read, and from how many paths they come at least; null where there are none.</summary>
    public static string? Note(ImmutableArray<TargetAssumptions> targets, Locale locale)
    {
        double[] effective = [.. targets.SelectMany(target => target.Parameters).SelectMany(parameter => parameter.Changes).Select(change => change.EffectivePaths)];
        return effective.Length > 0 ? locale.Say(DriverWords.ChangedNote, locale.Count((long)effective.Min())) : null;
    }

    private static string Said(ChangedAssumption? change, Locale locale) => change is null
        ? "–"
        : $"{locale.Signed(change.Difference * 100, 1)} ± {locale.Number((change.Upper - change.Lower) / 2 * 100, 1)}";
}
