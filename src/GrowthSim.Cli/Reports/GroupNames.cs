using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Reports;

/// <summary>What groups of targets are called.</summary>
internal static class GroupNames
{
    /// <summary>Returns the heading of a group's targets.</summary>
    public static string Heading(LocalizedText group, Locale locale) => group.English.Length == 0
        ? locale.Say(ReportWords.Ungrouped)
        : locale.Say(int.TryParse(group.English, out _) ? ReportWords.GroupYear : ReportWords.Group, group.In(locale.Code));

    /// <summary>Returns a group's name for people.</summary>
    /// <param name="outcome">The run, of whose targets some are in the group.</param>
    /// <param name="group">The group in English.</param>
    /// <param name="locale">The language.</param>
    public static string Of(RunOutcome outcome, string group, Locale locale) =>
        outcome.Targets.FirstOrDefault(target => target.Group == group)?.GroupName.In(locale.Code) ?? group;
}
