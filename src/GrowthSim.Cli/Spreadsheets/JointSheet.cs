using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Reports;
using GrowthSim.Cli.Wording;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Spreadsheets;

/// <summary>The targets together: all, each group, and at least so many.</summary>
internal static class JointSheet
{
    public static WorkbookSheet Of(RunOutcome outcome, Locale locale)
    {
        JointOutcome joint = outcome.Joint;
        return new WorkbookSheet(
            locale.Say(WorkbookWords.Joint),
            [
                locale.Say(WorkbookWords.Which), locale.Say(WorkbookWords.Count), .. Interval.Headings(WorkbookWords.Probability, locale),
                locale.Say(WorkbookWords.IfIndependent), .. Interval.Headings(WorkbookWords.ExpectedMet, locale),
            ],
            [
                Row(locale.Say(ReportWords.AllTargets), joint.All),
                .. joint.Groups.Select(group => Row(group.Key.Length == 0 ? locale.Say(ReportWords.OfNoGroup) : locale.Say(ReportWords.OfGroup, GroupNames.Of(outcome, group.Key, locale)), group.Value)),
                .. joint.AtLeast.Select(rung => (object?[])[locale.Say(ReportWords.AtLeast, rung.Count, joint.All.Targets), rung.Count, .. Interval.Values(rung.Probability), null, null, null, null]),
            ]);
    }

    private static object?[] Row(string which, JointEstimate joint) =>
        [which, joint.Targets, .. Interval.Values(joint.Probability), joint.IfIndependent, joint.ExpectedMet?.Value, joint.ExpectedMet?.Lower, joint.ExpectedMet?.Upper];
}
