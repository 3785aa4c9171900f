using GrowthSim.Analysis.Drivers;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Outcomes;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace GrowthSim.Cli.Reports.Drivers;

/// <summary>The main drivers of each target, group by group.</summary>
internal static class DriverSummary
{
    private const int BarWidth = 6;

    /// <summary>An index that explains less is no main driver.</summary>
    private const double Least = 0.01;

    public static void Write(ReportConsole console, RunOutcome run, DriverAnalysis analysis, int top, DriverNames names, Locale locale)
    {
        Dictionary<string, TargetOutcome> outcomes = run.Targets.ToDictionary(target => target.Id, StringComparer.Ordinal);
        foreach (IGrouping<string, TargetDrivers> group in analysis.Targets.GroupBy(drivers => outcomes[drivers.Target].Group))
        {
            console.Heading(GroupNames.Heading(outcomes[group.First().Target].GroupName, locale));
            Table table = Tables.Create()
                .Column(locale.Say(ReportWords.Target), wrap: true)
                .Column("P", Justify.Right)
                .Column(locale.Say(DriverWords.Drivers), wrap: true);
            foreach (TargetDrivers drivers in group)
            {
                TargetOutcome target = outcomes[drivers.Target];
                table.AddRow(
                    new Rows(Tables.Cell(target.Title.In(locale.Code)), new Padder(Tables.Cell(target.Id, Styles.Quiet), new Padding(2, 0, 0, 0))),
                    Tables.Cell(ProbabilityText.Of(target.Probability, locale), Styles.Of(target.Probability.Value)),
                    new Rows(Leading(drivers, top, names, locale)));
            }

            console.Write(table);
        }
    }

    private static IEnumerable<IRenderable> Leading(TargetDrivers drivers, int top, DriverNames names, Locale locale)
    {
        if (drivers.Effects.IsEmpty)
        {
            return [Tables.Cell(locale.Say(DriverWords.None), Styles.Quiet)];
        }

        bool isHit = drivers.Effects[0].Hit.IsKnown;
        (FactorEffect Effect, Estimate Index)[] all = [.. drivers.Effects.Select(effect => (effect, isHit ? effect.Hit : effect.Measure)).Where(entry => entry.Item2.IsKnown)];
        (FactorEffect Effect, Estimate Index)[] main = [.. all.Where((entry, place) => place < top && (place == 0 || entry.Index.Value >= Least))];
        IEnumerable<IRenderable> lines = main.Select(entry => Tables.Cell($"{ProbabilityBar.Of(Math.Max(0, entry.Index.Value), BarWidth)} {DriverReport.Index(entry.Index, locale)} {Short(entry.Effect.Factor, names, locale)}"));
        return isHit ? lines : lines.Append(Tables.Cell(locale.Say(DriverWords.Never), Styles.Quiet));
    }

    /// <summary>The first of correlated variables, and how many there are besides.</summary>
    private static string Short(string factor, DriverNames names, Locale locale) =>
        factor.Split(", ") is [string first, .. { Length: > 0 } others] ? locale.Say(DriverWords.Correlated, names.Title(first) ?? first, others.Length) : names.Title(factor) ?? factor;
}
