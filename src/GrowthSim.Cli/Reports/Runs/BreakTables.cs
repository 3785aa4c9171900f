using System.Collections.Immutable;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Breaks;
using Spectre.Console;

namespace GrowthSim.Cli.Reports.Runs;

/// <summary>What breaks first: of all targets and of each group those with the greatest share in missing the whole, and what is missed alone.</summary>
internal static class BreakTables
{
    /// <summary>The most targets of a set that are shown; JSON and CSV have all.</summary>
    private const int MaxShown = 5;

    /// <summary>Near misses rarer than this, or told already as a gain, are not shown.</summary>
    private const double MinNear = 0.0005;

    /// <summary>The most near misses of a set that are shown.</summary>
    private const int MaxNear = 3;

    public static void Write(ReportConsole console, RunOutcome outcome, Locale locale)
    {
        JointOutcome joint = outcome.Joint;
        if (joint.All.Breaks is null && joint.Groups.Values.All(group => group.Breaks is null))
        {
            return;
        }

        console.Heading(locale.Say(ReportWords.BreaksFirst));
        if (joint.Groups.Count != 1)
        {
            Write(console, locale.Say(ReportWords.OfAll, joint.All.Targets), joint.All, outcome, locale);
        }

        foreach ((string group, JointEstimate estimate) in joint.Groups.Where(group => group.Value.Targets > 1 || joint.Groups.Count == 1))
        {
            string name = group.Length == 0 ? locale.Say(ReportWords.WithoutGroup) : GroupNames.Of(outcome, group, locale);
            Write(console, locale.Say(ReportWords.OfTheGroup, name, estimate.Targets), estimate, outcome, locale);
        }
    }

    private static void Write(ReportConsole console, string title, JointEstimate joint, RunOutcome outcome, Locale locale)
    {
        if (joint.Breaks is not ImmutableArray<TargetBreak> breaks)
        {
            return;
        }

        console.Line(title + "; " + Expected(joint, locale));
        if (joint.StillPossible is StillPossible open)
        {
            console.Line(locale.Say(ReportWords.GivenPossible, open.Targets, joint.Targets, string.Join(", ", open.Missed.Select(id => Title(id, outcome, locale)))) + ":");
        }

        Write(console, joint.StillPossible?.Breaks ?? breaks, outcome, locale);
        WriteNear(console, joint.StillPossible?.NearMisses ?? joint.NearMisses, outcome, locale);
    }

    private static string Expected(JointEstimate joint, Locale locale)
    {
        string met = Number(joint.ExpectedMet?.Value ?? double.NaN, locale);
        string text = joint.News == joint.Targets ? locale.Say(ReportWords.ExpectedMet, met) : locale.Say(ReportWords.ExpectedNews, met, joint.News);
        return joint.ExpectedWeight is not ExpectedWeight weight ? text
            : text + "; " + locale.Say(ReportWords.ExpectedWeight, Number(weight.Expected.Value, locale), Number(weight.Total, locale), ProbabilityText.Of(weight.Expected.Value / weight.Total, locale));
    }

    private static void Write(ReportConsole console, ImmutableArray<TargetBreak> breaks, RunOutcome outcome, Locale locale)
    {
        Table table = Tables.Create()
            .Column(locale.Say(ReportWords.Target), wrap: true)
            .Column(locale.Say(ReportWords.ShareInMissing), Justify.Right, wrap: true, width: 11)
            .Column(locale.Say(ReportWords.Interval, locale.Exact(outcome.Level, shift: 2, grouped: false) + locale.PercentSign), Justify.Right)
            .Column(locale.Say(ReportWords.GainIfCertain), Justify.Right, wrap: true, width: 11);
        foreach (TargetBreak target in breaks.Take(MaxShown))
        {
            table.AddRow(
                Tables.Cell(Title(target.Id, outcome, locale)),
                Tables.Cell(ProbabilityText.Of(target.Share, locale)),
                Tables.Cell(ProbabilityText.Interval(target.Share, locale)),
                Tables.Cell(ProbabilityText.Of(target.GainIfCertain.Value, locale)));
        }

        if (breaks.Length > MaxShown)
        {
            table.AddRow(
                Tables.Cell(locale.Say(ReportWords.AllOthers, breaks.Length - MaxShown), Styles.Quiet),
                Tables.Cell(ProbabilityText.Of(breaks.Skip(MaxShown).Sum(target => target.Share.Value), locale), Styles.Quiet),
                Tables.Cell(""),
                Tables.Cell(""));
        }

        console.Write(table);
    }

    private static void WriteNear(ReportConsole console, ImmutableArray<NearMiss> nearMisses, RunOutcome outcome, Locale locale)
    {
        string[] said =
        [
            .. nearMisses
                .Where(near => near.Probability.Value >= MinNear)
                .OrderByDescending(near => near.Probability.Value)
                .Take(MaxNear)
                .Select(near => string.Join(" + ", near.Missed.Select(id => Title(id, outcome, locale))) + " " + ProbabilityText.Of(near.Probability.Value, locale)),
        ];
        if (said.Length > 0)
        {
            console.Line(locale.Say(ReportWords.NearMisses, string.Join("; ", said)), Styles.Quiet);
            console.Line();
        }
    }

    /// <summary>Returns a target's name, with its group where another has the same name.</summary>
    private static string Title(string id, RunOutcome outcome, Locale locale)
    {
        if (outcome.Targets.FirstOrDefault(target => target.Id == id) is not TargetOutcome target)
        {
            return id;
        }

        string title = target.Title.In(locale.Code);
        return outcome.Targets.Count(other => other.Title.In(locale.Code) == title) > 1 && target.Group.Length > 0 ? $"{title} ({target.GroupName.In(locale.Code)})" : title;
    }

    private static string Number(double value, Locale locale) => double.IsNaN(value) ? locale.Say(ReportWords.Unknown) : locale.Number(value, value == Math.Floor(value) ? 0 : 1);
}
