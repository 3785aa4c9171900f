using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Reports.Runs;

/// <summary>What was run: all that determines the numbers.</summary>
internal static class RunHeader
{
    private const int LabelWidth = 11;

    public static void Write(ReportConsole console, RunOutcome outcome, double? seconds, Locale locale)
    {
        console.Line($"{outcome.ModelTitle.In(locale.Code)} · {outcome.ScenarioTitle.In(locale.Code)}", Styles.Heading);
        if (outcome.Partial)
        {
            console.Line(locale.Say(ReportWords.Partial), Styles.Warning);
        }

        Entry(console, locale.Say(ReportWords.Model), locale.Say(ReportWords.Revision, outcome.Model, outcome.Revision));
        string asOf = outcome.AsOf is AsOf from ? ", " + AsOfText.Of(from, locale) : "";
        Entry(console, locale.Say(ReportWords.Scenario), outcome.Scenario + asOf);
        string design = locale.Say(ReportWords.Designs[(int)outcome.Design]);
        string paths = locale.Say(ReportWords.PathsLine, locale.Count(outcome.Paths), outcome.Seed, design);
        string failed = outcome.FailedPaths == 0 ? locale.Say(ReportWords.NoneFailed) : locale.Say(ReportWords.SomeFailed, locale.Count(outcome.FailedPaths));
        Entry(console, locale.Say(ReportWords.Paths), $"{paths}, {failed}");
        if (outcome.Conditioning is ConditioningOutcome { Method: not "none" } conditioning)
        {
            string tail = double.IsNaN(conditioning.ParetoK) ? "" : locale.Say(ReportWords.ParetoK, locale.Number(conditioning.ParetoK, 2));
            string tries = conditioning.Method == "tries" ? locale.Say(ReportWords.Tries) : "";
            Entry(console, locale.Say(ReportWords.Record), locale.Say(ReportWords.ConditionedOn, conditioning.Figures, locale.Count((long)conditioning.EffectivePaths)) + tail + tries);
        }

        double[] reductions = [.. outcome.Targets.Select(target => target.VarianceReduction).OfType<double>().Order()];
        if (reductions.Length > 0)
        {
            Entry(console, "", locale.Say(ReportWords.VarianceReduction, locale.Number(reductions[reductions.Length / 2], 1)));
        }

        string run = seconds is double time
            ? locale.Say(ReportWords.RunLine, outcome.Id, outcome.Engine, locale.Number(time, 2))
            : $"{outcome.Id}, {locale.Say(ReportWords.FromRecord)}";
        Entry(console, locale.Say(ReportWords.Run), run);
    }

    private static void Entry(ReportConsole console, string label, string text) => console.Line(label.PadRight(LabelWidth) + text);
}
