using System.Collections.Immutable;
using GrowthSim.Analysis.Seeking;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using Spectre.Console;

namespace GrowthSim.Cli.Reports.Seeking;

/// <summary>What was sought and found, for people: the answer in a sentence, then the curve.</summary>
internal static class SeekReport
{
    private const int BarWidth = 20;
    private const int LabelWidth = 11;

    /// <summary>So many settings are shown, the first, the last and those about the answer; JSON and CSV have all.</summary>
    private const int MaxShown = 17;

    /// <summary>The share of paths that a further setting may lose before it is said.</summary>
    private const double LittleLost = 0.001;

    public static void Write(ReportConsole console, SeekAnswer answer, Variable by, string replay, Locale locale)
    {
        RunOutcome run = answer.Run!;
        TargetOutcome target = run.Target(answer.Question.Target);
        console.Line(locale.Say(SeekWords.Title, target.Title.In(locale.Code), SettingText.Percent(answer.Question.Probability, locale)), Styles.Heading);
        console.Line(locale.Say(ReportWords.Model).PadRight(LabelWidth) + locale.Say(ReportWords.Revision, run.Model, run.Revision));
        console.Line(locale.Say(ReportWords.Scenario).PadRight(LabelWidth) + run.Scenario + (run.AsOf is AsOf asOf ? ", " + AsOfText.Of(asOf, locale) : ""));
        console.Line(locale.Say(ReportWords.Paths).PadRight(LabelWidth) + locale.Say(SeekWords.PathsLine, locale.Count(run.Paths), answer.Curve.Length, run.Seed, locale.Say(ReportWords.Designs[(int)run.Design])));
        console.Line();
        foreach (string line in Sentences(answer, by, target, locale))
        {
            console.Line(line, Styles.Heading);
        }

        WriteNotes(console, answer, locale);
        WriteCurve(console, answer, by, locale);
        console.Line();
        console.Line(locale.Say(SeekWords.Replay), Styles.Quiet);
        console.Command("  " + replay);
    }

    /// <summary>Says the answer.</summary>
    private static IEnumerable<string> Sentences(SeekAnswer answer, Variable by, TargetOutcome target, Locale locale)
    {
        string wanted = SettingText.Percent(answer.Question.Probability, locale);
        string Set(double value) => SettingText.Of(value, by, locale);
        if (!answer.IsReachable)
        {
            Estimate best = answer.Best.Probability;
            yield return locale.Say(
                SeekWords.OutOfReach, by.Name, Set(answer.Question.Least), Set(answer.Question.Most), wanted, ProbabilityText.Of(best, locale), ProbabilityText.Interval(best, locale), Set(answer.Best.Setting));
        }
        else if (answer.IsReachedAtOnce)
        {
            yield return locale.Say(SeekWords.AtOnce, by.Name, Set(answer.Question.Least), ProbabilityText.Of(target.Probability, locale), ProbabilityText.Interval(target.Probability, locale));
        }
        else
        {
            string End(double end) => double.IsNaN(end) ? locale.Say(SeekWords.OpenEnd, Set(answer.Question.Most)) : Set(Math.Round(end, Decimals(answer.Question)));
            string level = locale.Say(SeekWords.Level, locale.Exact(answer.Run!.Level, shift: 2, grouped: false) + locale.PercentSign);
            yield return locale.Say(SeekWords.Found, by.Name, Set(answer.Setting), Quantity.Beside(by.UnitName, locale), End(answer.Lower), End(answer.Upper), level);
            yield return locale.Say(SeekWords.Then, ProbabilityText.Of(target.Probability, locale), ProbabilityText.Interval(target.Probability, locale));
        }
    }

    /// <summary>The decimals that tell a thousandth of the range that was sought in.</summary>
    private static int Decimals(SeekQuestion question) => Math.Clamp((int)Math.Ceiling(3 - Math.Log10(Math.Abs(question.Most - question.Least))), 0, 15);

    private static void WriteNotes(ReportConsole console, SeekAnswer answer, Locale locale)
    {
        if (answer.Curve.Any(point => double.IsNaN(point.Lost)))
        {
            console.Line(locale.Say(SeekWords.Unpaired), Styles.Quiet);
        }
        else if (answer.Lost > LittleLost)
        {
            console.Line(locale.Say(SeekWords.NotMonotone, SettingText.Percent(answer.Lost, locale)), Styles.Warning);
        }
    }

    private static void WriteCurve(ReportConsole console, SeekAnswer answer, Variable by, Locale locale)
    {
        console.Heading(locale.Say(SeekWords.Curve));
        Table table = Tables.Create()
            .Column(locale.Say(SeekWords.Setting), Justify.Right)
            .Column("")
            .Column(locale.Say(ReportWords.Probability), Justify.Right)
            .Column(locale.Say(SeekWords.Level, locale.Exact(answer.Run!.Level, shift: 2, grouped: false) + locale.PercentSign), Justify.Right);
        foreach (SoughtPoint point in Shown(answer))
        {
            table.AddRow(
                Tables.Cell(SettingText.Of(point.Setting, by, locale)),
                Tables.Cell(ProbabilityBar.Of(point.Probability.Value, BarWidth), Styles.Of(point.Probability.Value)),
                Tables.Cell(ProbabilityText.Of(point.Probability, locale)),
                Tables.Cell(ProbabilityText.Interval(point.Probability, locale), Styles.Quiet));
        }

        console.Write(table);
    }

    /// <summary>The settings at equal distances, and of the others the two about the answer.</summary>
    private static ImmutableArray<SoughtPoint> Shown(SeekAnswer answer)
    {
        HashSet<double> even = [.. SeekQuestion.Between(answer.Question.Least, answer.Question.Most)];
        int after = answer.Curve.IndexOf(answer.Curve.FirstOrDefault(point => point.Probability.Value >= answer.Question.Probability)!);
        return [.. answer.Curve.Where((point, place) => even.Contains(point.Setting) || place == after || place == after - 1).Take(MaxShown + 2)];
    }
}
