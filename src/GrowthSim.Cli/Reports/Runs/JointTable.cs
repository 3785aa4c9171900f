using System.Collections.Immutable;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Outcomes;
using Spectre.Console;

namespace GrowthSim.Cli.Reports.Runs;

/// <summary>The targets together: all, each group, and the ladder of at least so many.</summary>
internal static class JointTable
{
    /// <summary>The width from which bars have room.</summary>
    private const int WideEnoughForBars = 100;

    private const int BarWidth = 10;
    private const int MaxRungs = 8;

    /// <summary>Rungs nearer than this to certain or impossible say nothing, but for one on either side.</summary>
    private const double Settled = 0.001;

    public static void Write(ReportConsole console, RunOutcome outcome, Locale locale)
    {
        JointOutcome joint = outcome.Joint;
        if (joint.All.Targets == 0)
        {
            return;
        }

        console.Heading(locale.Say(ReportWords.Together));
        bool wide = console.Width >= WideEnoughForBars;
        Table table = Tables.Create()
            .Column(locale.Say(ReportWords.Which), wrap: true)
            .Column(locale.Say(ReportWords.Number), Justify.Right);
        table = (wide ? table.Column("", width: BarWidth) : table)
            .Column(locale.Say(ReportWords.Probability), Justify.Right)
            .Column(locale.Say(ReportWords.Interval, locale.Exact(outcome.Level, shift: 2, grouped: false) + locale.PercentSign), Justify.Right)
            .Column(locale.Say(ReportWords.IfIndependent), Justify.Right);
        Add(table, wide, locale.Say(ReportWords.AllTargets), joint.All, locale);
        foreach ((string group, JointEstimate estimate) in joint.Groups)
        {
            Add(table, wide, group.Length == 0 ? locale.Say(ReportWords.OfNoGroup) : locale.Say(ReportWords.OfGroup, GroupNames.Of(outcome, group, locale)), estimate, locale);
        }

        foreach (JointRung rung in Telling(joint.AtLeast))
        {
            Add(table, wide, locale.Say(ReportWords.AtLeast, rung.Count, joint.All.Targets), "", rung.Probability, "", locale);
        }

        console.Write(table);
    }

    /// <summary>Returns the rungs that say something: the ladder between settled ends, thinned out evenly.</summary>
    public static ImmutableArray<JointRung> Telling(ImmutableArray<JointRung> ladder)
    {
        int first = Math.Max(0, ladder.Count(rung => rung.Probability.Value > 1 - Settled) - 1);
        int last = Math.Min(ladder.Length - 1, ladder.Length - ladder.Count(rung => rung.Probability.Value < Settled));
        int count = last - first + 1;
        if (count <= MaxRungs)
        {
            return ladder.Slice(first, Math.Max(count, 0));
        }

        return [.. Enumerable.Range(0, MaxRungs).Select(i => ladder[first + (i * (count - 1) / (MaxRungs - 1))])];
    }

    private static void Add(Table table, bool wide, string which, JointEstimate estimate, Locale locale) => Add(
        table,
        wide,
        which,
        locale.Count(estimate.Targets),
        estimate.Probability,
        ProbabilityText.Of(estimate.IfIndependent, locale),
        locale);

    private static void Add(Table table, bool wide, string which, string targets, Estimate estimate, string independent, Locale locale)
    {
        Spectre.Console.Rendering.IRenderable[] bar = wide ? [Tables.Cell(ProbabilityBar.Of(estimate.Value, BarWidth), Styles.Of(estimate.Value))] : [];
        table.AddRow(
        [
            Tables.Cell(which),
            Tables.Cell(targets),
            .. bar,
            Tables.Cell(ProbabilityText.Of(estimate, locale), Styles.Of(estimate.Value)),
            Tables.Cell(ProbabilityText.Interval(estimate, locale)),
            Tables.Cell(independent, Styles.Quiet),
        ]);
    }
}
