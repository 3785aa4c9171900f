using System.Collections.Immutable;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Outcomes;
using GrowthSim.Simulation.Splitting;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace GrowthSim.Cli.Reports.Runs;

/// <summary>The events that few paths meet, as estimated by splitting.</summary>
internal static class RareTable
{
    /// <summary>The width from which what an estimate cost has room.</summary>
    private const int WideEnoughForCounts = 110;

    public static void Write(ReportConsole console, RunOutcome outcome, Locale locale)
    {
        if (outcome.Rare is not ImmutableArray<RareOutcome> events)
        {
            return;
        }

        console.Heading(locale.Say(ReportWords.RareEvents));
        if (events.IsEmpty)
        {
            console.Line(locale.Say(ReportWords.NothingRare));
            return;
        }

        Table table = Tables.Create()
            .Column(locale.Say(ReportWords.Which), wrap: true)
            .Column(locale.Say(ReportWords.Probability), Justify.Right)
            .Column(locale.Say(ReportWords.Interval, locale.Exact(outcome.Level, shift: 2, grouped: false) + locale.PercentSign), Justify.Right)
            .Column(locale.Say(ReportWords.RelativeError), Justify.Right);
        bool wide = console.Width >= WideEnoughForCounts;
        if (wide)
        {
            table = table
                .Column(locale.Say(ReportWords.Number), Justify.Right)
                .Column(locale.Say(ReportWords.Estimates), Justify.Right)
                .Column(locale.Say(ReportWords.Paths), Justify.Right);
        }

        foreach (RareOutcome rare in events)
        {
            List<IRenderable> cells =
            [
                Tables.Cell(Name(rare, outcome, locale)),
                Tables.Cell(rare.Probability is { } estimate ? ProbabilityText.Rare(estimate.Value, locale) : locale.Say(ReportWords.NotReached)),
                Tables.Cell(Interval(rare, locale)),
                Tables.Cell(rare.RelativeError is double error ? "±" + locale.Number(error * 100, error >= 0.0005 ? 1 : 4) + locale.PercentSign : "–"),
            ];
            if (wide)
            {
                cells.AddRange(new[] { rare.Targets, rare.Estimates, rare.Paths }.Select(count => Tables.Cell(locale.Count(count), Styles.Quiet)));
            }

            table.AddRow(cells);
        }

        console.Write(table);
        if (events.Any(rare => rare.Probability is null))
        {
            console.Line(locale.Say(ReportWords.NotReachedNote), Styles.Quiet);
        }
    }

    private static string Name(RareOutcome rare, RunOutcome outcome, Locale locale) => rare.Kind switch
    {
        RareEventKind.All => locale.Say(ReportWords.AllTargets),
        RareEventKind.Group => locale.Say(ReportWords.OfGroup, GroupNames.Of(outcome, rare.Name, locale)),
        _ => outcome.Targets.First(target => target.Id == rare.Name).Title.In(locale.Code),
    };

    private static string Interval(RareOutcome rare, Locale locale) => rare.RelativeError is null
        ? "–"
        : $"{ProbabilityText.Rare(rare.Probability!.Lower, locale)} – {ProbabilityText.Rare(rare.Probability.Upper, locale)}";
}
