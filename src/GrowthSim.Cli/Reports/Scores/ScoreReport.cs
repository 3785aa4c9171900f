using System.Collections.Immutable;
using GrowthSim.Analysis.Scoring;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Reports.Scores;

/// <summary>Scores for people.</summary>
internal static class ScoreReport
{
    private const int LabelWidth = 11;
    private const int MaxNames = 8;

    public static void Write(ReportConsole console, ScoreCard card, Locale locale)
    {
        RunOutcome run = card.Views[0].Run;
        console.Line(locale.Say(ScoreWords.Title, run.ModelTitle.In(locale.Code)), Styles.Heading);
        if (card.Partial)
        {
            console.Line(locale.Say(ScoreWords.Partial), Styles.Warning);
        }

        Entry(console, ReportWords.Model, locale.Say(ReportWords.Revision, run.Model, run.Revision), locale);
        Entry(console, ReportWords.Scenario, run.Scenario, locale);
        Entry(console, ReportWords.Paths, locale.Say(ScoreWords.PathsLine, locale.Count(run.Paths), run.Seed, locale.Say(ReportWords.Designs[(int)run.Design])), locale);
        Entry(console, ScoreWords.SeenFrom, string.Join(", ", card.Views.Select(view => view.AsOf.In(locale.Code))), locale);
        ProbabilityTables.Write(console, card, locale);
        ViewTable.Write(console, card, locale);
        FarthestTables.Write(console, card, locale);
        WriteUnresolved(console, card.Unresolved, locale);
        ImmutableArray<string> warnings = Warnings(card, locale);
        if (!warnings.IsEmpty)
        {
            console.Line();
            foreach (string warning in warnings)
            {
                console.Line(warning, Styles.Warning);
            }
        }
    }

    /// <summary>Returns what the runs of the views warn of, each with its year.</summary>
    public static ImmutableArray<string> Warnings(ScoreCard card, Locale locale) =>
        [.. card.Views.SelectMany(view => view.Warnings.Select(warning => $"{view.AsOf.In(locale.Code)}: {warning.In(locale.Code)}"))];

    private static void WriteUnresolved(ReportConsole console, ImmutableArray<string> unresolved, Locale locale)
    {
        if (unresolved.IsEmpty)
        {
            return;
        }

        string names = string.Join(", ", unresolved.Take(MaxNames));
        console.Line();
        console.Line(locale.Say(ScoreWords.Unresolved, unresolved.Length > MaxNames ? locale.Say(ScoreWords.More, names, unresolved.Length - MaxNames) : names), Styles.Quiet);
    }

    private static void Entry(ReportConsole console, LocalizedText label, string text, Locale locale) => console.Line(locale.Say(label).PadRight(LabelWidth) + text);
}
