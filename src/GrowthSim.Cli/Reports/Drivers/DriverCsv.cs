using GrowthSim.Analysis.Drivers;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Reports.Drivers;

/// <summary>A row for each target and driver for a spreadsheet, with the field names of the JSON document.</summary>
internal static class DriverCsv
{
    public static void Write(TextWriter writer, RunOutcome run, DriverAnalysis analysis, IReadOnlySet<string>? targets, string language)
    {
        using CsvText csv = new(
            writer,
            "id", "name", "probability", "factor", "first_order", "lower", "upper", "measure_first_order", "measure_lower", "measure_upper",
            "low", "low_lower", "low_upper", "high", "high_lower", "high_upper", "low_value", "high_value", "delta", "greatest_distance",
            "eighth_1", "eighth_2", "eighth_3", "eighth_4", "eighth_5", "eighth_6", "eighth_7", "eighth_8");
        foreach (TargetDrivers drivers in analysis.Targets.Where(drivers => targets?.Contains(drivers.Target) ?? true))
        {
            TargetOutcome target = run.Target(drivers.Target);
            foreach (FactorEffect effect in drivers.Effects)
            {
                csv.Row(
                    target.Id,
                    target.Title.In(language),
                    target.Probability.Value,
                    effect.Factor,
                    effect.Hit.Value,
                    effect.Hit.Lower,
                    effect.Hit.Upper,
                    effect.Measure.Value,
                    effect.Measure.Lower,
                    effect.Measure.Upper,
                    effect.Low.Value,
                    effect.Low.Lower,
                    effect.Low.Upper,
                    effect.High.Value,
                    effect.High.Lower,
                    effect.High.Upper,
                    effect.LowValue,
                    effect.HighValue,
                    effect.Delta,
                    effect.GreatestDistance,
                    effect.Eighths[0].Value,
                    effect.Eighths[1].Value,
                    effect.Eighths[2].Value,
                    effect.Eighths[3].Value,
                    effect.Eighths[4].Value,
                    effect.Eighths[5].Value,
                    effect.Eighths[6].Value,
                    effect.Eighths[7].Value);
            }
        }
    }
}
