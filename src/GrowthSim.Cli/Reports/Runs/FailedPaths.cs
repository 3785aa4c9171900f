using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Reports.Runs;

/// <summary>The paths that gave no usable numbers, and how to look at one.</summary>
internal static class FailedPaths
{
    private const int MaxShown = 5;

    public static void Write(ReportConsole console, RunOutcome outcome, string replay, Locale locale)
    {
        if (outcome.FailedPaths == 0)
        {
            return;
        }

        console.Line();
        console.Line(locale.Say(ReportWords.FailedPaths, locale.Count(outcome.FailedPaths), locale.Count(outcome.Paths)), Styles.Warning);
        foreach (FailedPath failure in outcome.Failures.Take(MaxShown))
        {
            console.Line("  " + locale.Say(ReportWords.FailedPath, failure.Path, failure.ReasonText.In(locale.Code)));
        }

        if (!outcome.Failures.IsEmpty)
        {
            console.Command(locale.Say(ReportWords.ReplayHint, replay + outcome.Failures[0].Path.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }
    }
}
