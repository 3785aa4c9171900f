using GrowthSim.Analysis.Drivers;
using GrowthSim.Charts.Drivers;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Outcomes;
using Spectre.Console;

namespace GrowthSim.Cli.Reports.Drivers;

/// <summary>What drivers do alone and together with others: how often a verdict changes where one is drawn again.</summary>
internal static class TotalTable
{
    private const int Top = 5;
    private const int BarWidth = 8;

    /// <summary>Writes tables for people.</summary>
    public static void Write(ReportConsole console, RunOutcome run, DriverAnalysis analysis, TotalOutcome totals, int? top, DriverNames names, Locale locale)
    {
        foreach (TargetTotals target in totals.Targets)
        {
            TargetOutcome outcome = run.Target(target.Target);
            console.Heading(locale.Say(DriverWords.AgainTitle, outcome.Title.In(locale.Code), target.Target, ProbabilityText.Of(outcome.Probability, locale)));
            if (target.Effects is not [TotalEffect first, ..] || !(first.Flips.Value > 0))
            {
                console.Line(locale.Say(target.Effects.IsEmpty ? DriverWords.None : DriverWords.AgainNothing), Styles.Quiet);
                continue;
            }

            console.Line(DrawnAgain.Sentence(names.Titles(first.Factor), first.Flips.Value, locale));
            Dictionary<string, Estimate> alone = Alone(analysis, target.Target);
            Table table = Tables.Create()
                .Column(locale.Say(DriverWords.Driver), wrap: true)
                .Column(locale.Say(DriverWords.Flips), Justify.Right)
                .Column(locale.Say(DriverWords.Total))
                .Column(locale.Say(DriverWords.Alone), Justify.Right);
            foreach (TotalEffect effect in target.Effects.Take(top ?? Top))
            {
                table.AddRow(
                    DriverTable.Named(effect.Factor, names),
                    new Rows(Tables.Cell(ProbabilityText.Of(effect.Flips, locale)), Tables.Cell(ProbabilityText.Interval(effect.Flips, locale), Styles.Quiet)),
                    new Rows(Tables.Cell($"{ProbabilityBar.Of(effect.Index.Value, BarWidth)} {DriverReport.Index(effect.Index, locale)}"), Tables.Cell(DriverReport.Ends(effect.Index, locale), Styles.Quiet)),
                    Tables.Cell(DriverReport.Index(alone.GetValueOrDefault(effect.Factor, Unknown), locale)));
            }

            console.Write(table);
        }

        console.Line(locale.Say(DriverWords.AgainNote, locale.Count(totals.Paths)), Styles.Quiet);
        if (totals.LeftOut > 0)
        {
            console.Line(locale.Say(DriverWords.AgainLeftOut, locale.Count(totals.LeftOut)), Styles.Warning);
        }
    }

    /// <summary>Writes a row for each target and driver, with the field names of the JSON document.</summary>
    public static void Write(TextWriter writer, RunOutcome run, DriverAnalysis analysis, TotalOutcome totals, string language)
    {
        using CsvText csv = new(writer, "id", "name", "probability", "factor", "flips", "flips_lower", "flips_upper", "total", "lower", "upper", "first_order");
        foreach (TargetTotals target in totals.Targets)
        {
            TargetOutcome outcome = run.Target(target.Target);
            Dictionary<string, Estimate> alone = Alone(analysis, target.Target);
            foreach (TotalEffect effect in target.Effects)
            {
                csv.Row(
                    target.Target,
                    outcome.Title.In(language),
                    outcome.Probability.Value,
                    effect.Factor,
                    effect.Flips.Value,
                    effect.Flips.Lower,
                    effect.Flips.Upper,
                    effect.Index.Value,
                    effect.Index.Lower,
                    effect.Index.Upper,
                    alone.GetValueOrDefault(effect.Factor, Unknown).Value);
            }
        }
    }

    private static Estimate Unknown { get; } = new(double.NaN, double.NaN, double.NaN);

    private static Dictionary<string, Estimate> Alone(DriverAnalysis analysis, string target) =>
        analysis.Targets.FirstOrDefault(drivers => drivers.Target == target)?.Effects.ToDictionary(effect => effect.Factor, effect => effect.Hit, StringComparer.Ordinal) ?? [];
}
