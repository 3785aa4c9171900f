using GrowthSim.Analysis.Drivers;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Outcomes;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace GrowthSim.Cli.Reports.Drivers;

/// <summary>The drivers of one target: indices, and the probability with each low and high.</summary>
internal static class DriverTable
{
    private const int BarWidth = 8;

    public static void Write(ReportConsole console, TargetOutcome target, TargetDrivers drivers, int top, DriverNames names, Locale locale)
    {
        console.Heading($"{target.Title.In(locale.Code)} ({target.Id})");
        console.Line(locale.Say(DriverWords.Probability, $"{ProbabilityText.Of(target.Probability, locale)} ({ProbabilityText.Interval(target.Probability, locale)})"));
        if (drivers.Effects.IsEmpty)
        {
            console.Line(locale.Say(DriverWords.None), Styles.Quiet);
            return;
        }

        Table table = Tables.Create()
            .Column(locale.Say(DriverWords.Driver), wrap: true)
            .Column(locale.Say(DriverWords.Hit))
            .Column(locale.Say(DriverWords.Measure), Justify.Right)
            .Column(locale.Say(DriverWords.LowHigh));
        foreach (FactorEffect effect in drivers.Effects.Take(top))
        {
            string unit = names.Variable(effect.Factor)?.Unit ?? "";
            table.AddRow(
                Named(effect.Factor, names),
                new Rows(
                    Tables.Cell($"{ProbabilityBar.Of(Math.Max(0, effect.Hit.Value), BarWidth)} {DriverReport.Index(effect.Hit, locale)}"),
                    Tables.Cell(DriverReport.Ends(effect.Hit, locale), Styles.Quiet)),
                Tables.Cell(DriverReport.Index(effect.Measure, locale)),
                new Rows(End(effect.Low, effect.LowValue, unit, locale), End(effect.High, effect.HighValue, unit, locale)));
        }

        console.Write(table);
    }

    /// <summary>Returns a driver by its name, with its identifier below.</summary>
    public static IRenderable Named(string factor, DriverNames names) =>
        names.Title(factor) is string title ? new Rows(Tables.Cell(title), Tables.Cell(factor, Styles.Quiet)) : Tables.Cell(factor);

    private static IRenderable End(Estimate probability, double? value, string unit, Locale locale)
    {
        string at = value is double its ? $" ({Quantity.Of(its, unit, locale)})" : "";
        return Tables.Cell($"{ProbabilityBar.Of(probability.Value, BarWidth)} {ProbabilityText.Of(probability, locale)}{at}", Styles.Of(probability.Value));
    }
}
