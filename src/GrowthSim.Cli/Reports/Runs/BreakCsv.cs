using System.Collections.Immutable;
using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Breaks;

namespace GrowthSim.Cli.Reports.Runs;

/// <summary>What breaks first, for a spreadsheet: a row for each target of a set, then one for each near miss.</summary>
internal static class BreakCsv
{
    public static void Write(TextWriter writer, RunOutcome outcome)
    {
        using CsvText csv = new(writer, "set", "group", "row", "id", "share", "share_lower", "share_upper", "gain_if_certain", "gain_lower", "gain_upper", "probability", "lower", "upper", "level");
        WriteWhole(csv, "all", "", outcome.Joint.All, outcome.Level);
        foreach ((string group, JointEstimate estimate) in outcome.Joint.Groups)
        {
            WriteWhole(csv, "group", group, estimate, outcome.Level);
        }
    }

    private static void WriteWhole(CsvText csv, string set, string group, JointEstimate joint, double level)
    {
        Write(csv, set, group, joint.Breaks ?? [], joint.NearMisses, level);
        if (joint.StillPossible is StillPossible open)
        {
            Write(csv, set + "_still_possible", group, open.Breaks ?? [], open.NearMisses, level);
        }
    }

    private static void Write(CsvText csv, string set, string group, ImmutableArray<TargetBreak> breaks, ImmutableArray<NearMiss> nearMisses, double level)
    {
        foreach (TargetBreak target in breaks)
        {
            csv.Row(
                set, group, "target", string.Join(' ', target.With.Prepend(target.Id)), target.Share.Value, target.Share.Lower, target.Share.Upper,
                target.GainIfCertain.Value, target.GainIfCertain.Lower, target.GainIfCertain.Upper, null, null, null, level);
        }

        foreach (NearMiss near in nearMisses)
        {
            csv.Row(set, group, "near_miss", string.Join(' ', near.Missed), null, null, null, null, null, null, near.Probability.Value, near.Probability.Lower, near.Probability.Upper, level);
        }
    }
}
