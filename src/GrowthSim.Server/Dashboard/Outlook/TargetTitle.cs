using GrowthSim.Charts.Wording;
using GrowthSim.Outcomes;

namespace GrowthSim.Server.Dashboard.Outlook;

/// <summary>The name of a target where no heading says its group.</summary>
internal static class TargetTitle
{
    /// <summary>Returns the name; with the group where another target has the same, as one that is promised for two years.</summary>
    public static string Of(TargetOutcome target, RunOutcome outcome, Labels labels)
    {
        string title = target.Title.In(labels.Code);
        string group = target.GroupName.In(labels.Code);
        return group.Length > 0 && outcome.Targets.Count(other => other.Title.In(labels.Code) == title) > 1 ? $"{title} ({group})" : title;
    }
}
