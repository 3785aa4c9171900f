using System.Collections.Immutable;
using GrowthSim.Analysis.Review;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Reports.Runs;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Reports.Reviews;

/// <summary>A review for people, on one page.</summary>
internal static class ReviewReport
{
    private const int LabelWidth = 11;

    public static void Write(ReportConsole console, ReviewOutcome review, ModelDefinition model, Locale locale)
    {
        RunOutcome now = review.Now;
        console.Line(locale.Say(ReviewWords.Title, now.ModelTitle.In(locale.Code), now.AsOf?.In(locale.Code)), Styles.Heading);
        if (review.Partial)
        {
            console.Line(locale.Say(ReviewWords.Partial), Styles.Warning);
        }

        Entry(console, ReportWords.Model, locale.Say(ReportWords.Revision, now.Model, now.Revision), locale);
        Entry(console, ReportWords.Scenario, now.Scenario, locale);
        Entry(console, ReportWords.Paths, locale.Say(ReviewWords.PathsLine, locale.Count(now.Paths), review.Steps.Length + 1, now.Seed, locale.Say(ReportWords.Designs[(int)now.Design])), locale);
        if (now.Conditioning is ConditioningOutcome conditioning)
        {
            string tail = double.IsNaN(conditioning.ParetoK) ? "" : locale.Say(ReportWords.ParetoK, locale.Number(conditioning.ParetoK, 2));
            string tries = conditioning.Method == "tries" ? locale.Say(ReportWords.Tries) : "";
            Entry(console, ReportWords.Record, locale.Say(ReportWords.ConditionedOn, conditioning.Figures, locale.Count((long)conditioning.EffectivePaths)) + tail + tries, locale);
        }

        ExpectedTable.Write(console, review, model, locale);
        console.Heading(locale.Say(ReviewWords.Learnt));
        if (review.Learnt.IsEmpty)
        {
            console.Line(locale.Say(ReviewWords.NothingLearnt), Styles.Quiet);
        }
        else
        {
            ParameterTable.WriteTable(console, review.Learnt, locale);
        }

        MovedTable.Write(console, review, locale);
        NeededTable.Write(console, review, locale);
        ImmutableArray<string> warnings = Warnings(review, locale);
        if (!warnings.IsEmpty)
        {
            console.Line();
            foreach (string warning in warnings)
            {
                console.Line(warning, Styles.Warning);
            }
        }
    }

    /// <summary>Returns what a reader should know before using the numbers.</summary>
    public static ImmutableArray<string> Warnings(ReviewOutcome review, Locale locale) => [.. review.Warnings.Select(warning => warning.In(locale.Code))];

    private static void Entry(ReportConsole console, LocalizedText label, string text, Locale locale) => console.Line(locale.Say(label).PadRight(LabelWidth) + text);
}
