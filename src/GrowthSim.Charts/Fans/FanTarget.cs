using GrowthSim.Charts.Wording;
using GrowthSim.Language;

namespace GrowthSim.Charts.Fans;

/// <summary>What a target asks of a series.</summary>
/// <param name="Year">The year in which it is due.</param>
/// <param name="Lower">The least value that meets it; null for none.</param>
/// <param name="Upper">The greatest value that meets it; null for none.</param>
/// <param name="Text">The target in the reader's language: <c>Target 8.5–9.5 %</c>.</param>
public sealed record FanTarget(int Year, double? Lower, double? Upper, string Text)
{
    /// <summary>Returns what a target asks of a series in one year; null where its measure is not the value of a series in a year, <c>at(x, 2030)</c>.</summary>
    /// <param name="target">The target.</param>
    /// <param name="condition">Its condition, in the reader's language.</param>
    /// <param name="locale">The reader's language.</param>
    public static FanTarget? Of(Target target, string condition, Locale locale)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(locale);
        if (target.Measure is not CallExpression { Function.Name: "at", Arguments: [VariableExpression, NumberExpression { Value: double year }] })
        {
            return null;
        }

        (double? lower, double? upper) = Limits(target);
        return new FanTarget((int)year, lower, upper, locale.Say(FanWords.TargetIn, (int)year, condition));
    }

    /// <summary>Returns the least and the greatest value of a target's measure that meet it; null for no limit on that side.</summary>
    /// <param name="target">The target.</param>
    public static (double? Lower, double? Upper) Limits(Target target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return target.Comparison switch
        {
            Comparison.AtLeast or Comparison.Range => (target.Threshold, null),
            Comparison.Above => (Math.BitIncrement(target.Threshold), null),
            Comparison.AtMost => (null, target.Threshold),
            Comparison.Below => (null, Math.BitDecrement(target.Threshold)),
            Comparison.Between => (target.Threshold, target.SecondThreshold),
            Comparison.About => (target.Threshold - target.SecondThreshold, target.Threshold + target.SecondThreshold),
            _ => (target.Threshold, target.Threshold),
        };
    }
}
