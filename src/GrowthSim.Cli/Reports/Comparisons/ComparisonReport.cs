using System.Collections.Immutable;
using GrowthSim.Analysis;
using GrowthSim.Analysis.Comparisons;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Reports.Comparisons;

/// <summary>A comparison for people: what each scenario changes, then what that does.</summary>
internal static class ComparisonReport
{
    private const int LabelWidth = 11;
    private const int Indent = 4;

    /// <summary>Writes a comparison.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="comparison">The comparison.</param>
    /// <param name="changes">What each scenario replaces, in the order of the runs.</param>
    /// <param name="shown">The variables whose projections are shown; null for all.</param>
    /// <param name="locale">The language.</param>
    public static void Write(ReportConsole console, ScenarioComparison comparison, ImmutableArray<Scenario> changes, IReadOnlySet<string>? shown, Locale locale)
    {
        RunOutcome first = comparison.Runs[0].Outcome;
        console.Line(locale.Say(ComparisonWords.Title, first.ModelTitle.In(locale.Code), comparison.Runs.Length), Styles.Heading);
        if (comparison.Partial)
        {
            console.Line(locale.Say(ComparisonWords.Partial), Styles.Warning);
        }

        string asOf = first.AsOf is AsOf from ? ", " + AsOfText.Of(from, locale) : "";
        console.Line(locale.Say(ReportWords.Model).PadRight(LabelWidth) + locale.Say(ReportWords.Revision, first.Model, first.Revision) + asOf);
        string design = locale.Say(ReportWords.Designs[(int)first.Design]);
        console.Line(locale.Say(ReportWords.Paths).PadRight(LabelWidth) + locale.Say(ComparisonWords.PathsLine, locale.Count(first.Paths), first.Seed, design, string.Join(", ", comparison.Runs.Select(run => run.Outcome.Id))));
        console.Line();
        for (int place = 0; place < comparison.Runs.Length; place++)
        {
            console.Line($"{Letter(place)}  {Described(comparison.Runs[place], changes[place], locale)}");
        }

        DifferenceTable.Write(console, comparison, locale);
        SeriesTable.Write(console, comparison, shown, locale);
        WriteNotes(console, comparison, locale);
    }

    /// <summary>Returns the letter that stands for a scenario in the tables.</summary>
    public static string Letter(int place) => ((char)('A' + place)).ToString();

    /// <summary>Returns what a reader should know before using the numbers.</summary>
    public static IEnumerable<string> Warnings(ScenarioComparison comparison, Locale locale) => comparison.Runs
        .SelectMany(run => OutcomeWarnings.Of(run.Outcome).Where(warning => warning.Series.Length == 0).Select(warning => warning.Message).Prepend(OutcomeWarnings.Failure(run.Outcome)))
        .OfType<LocalizedText>()
        .Select(warning => warning.In(locale.Code))
        .Distinct();

    /// <summary>Says in a sentence what a scenario is and sets.</summary>
    private static string Described(ComparedRun run, Scenario scenario, Locale locale)
    {
        string name = run.Name.Length <= scenario.Id.Length + Indent || !run.Name.Contains('+', StringComparison.Ordinal) ? $"{run.Name} · {scenario.Title.In(locale.Code)}" : run.Name;
        string sets = scenario.Replacements.IsEmpty
            ? locale.Say(ComparisonWords.NoChange)
            : locale.Say(ComparisonWords.Changes, string.Join("; ", scenario.Replacements.Select(variable => Setting(variable, locale))));
        string note = scenario.NoteText is LocalizedText text ? " " + text.In(locale.Code) : "";
        return $"{name}: {sets}.{note}";
    }

    private static string Setting(Variable variable, Locale locale) => variable.Schedule.IsEmpty
        ? $"{variable.Name} = {variable.Text}"
        : $"{variable.Name} = {string.Join(", ", variable.Schedule.Select(entry => $"{locale.Exact(entry.Value, shift: 0, grouped: false)} ({entry.Year})"))}";

    private static void WriteNotes(ReportConsole console, ScenarioComparison comparison, Locale locale)
    {
        console.Line();
        console.Line(locale.Say(ComparisonWords.Note, Letter(0), locale.Exact(comparison.Level, shift: 2, grouped: false) + locale.PercentSign), Styles.Quiet);
        if (!comparison.IsPaired)
        {
            console.Line(locale.Say(ComparisonWords.SetsNote, ReplicateTable.Sets), Styles.Quiet);
        }

        double[] ratios = [.. comparison.Targets.SelectMany(target => target.Event.Pairs).Select(pair => pair.Difference.VarianceRatio).Where(double.IsFinite).Order()];
        if (ratios.Length > 0)
        {
            console.Line(locale.Say(ComparisonWords.Saved, locale.Number(ratios[ratios.Length / 2], 1)), Styles.Quiet);
        }

        foreach (string warning in Warnings(comparison, locale))
        {
            console.Line(warning, Styles.Warning);
        }
    }
}
