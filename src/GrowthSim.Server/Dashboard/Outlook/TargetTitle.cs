using GrowthSim.Charts.Wording;
using GrowthSim.Outcomes;

namespace GrowthSim.Server.Dashboard.Outlook;

/// <summary>The name of a target where no heading says its group.</summary>
internal static class TargetTitle
{
    /// <summary>Returns the name; with the group where another target has the same, as one that is promised for two years.</summary>
    public static string Of(TargetOutcome target, RunOutcome outcome, Locale locale)
    {
        string title = target.Title.In(locale.Code);
        string group = target.GroupName.In(locale.Code);
        return group.Length > 0 && outcome.Targets.Count(other => other.Title.In(locale.Code) == title) > 1 ? $"{title} ({group})" : title;
    }
}
