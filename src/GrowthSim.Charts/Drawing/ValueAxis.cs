using System.Collections.Immutable;
using GrowthSim.Charts.Wording;

namespace GrowthSim.Charts.Drawing;

/// <summary>An axis of values in a unit: shares stand in per cent.</summary>
public sealed class ValueAxis
{
    private const double Percent = 100;

    private readonly LinearScale _scale;
    private readonly double _factor;
    private readonly int _decimals;
    private readonly bool _isShare;
    private readonly bool _isDate;
    private readonly Locale _locale;

    private ValueAxis(LinearScale scale, double factor, string unit, int ticks, Locale locale)
    {
        (_scale, _factor, _locale) = (scale, factor, locale);
        (_isShare, _isDate) = (Quantity.IsShare(unit), unit == "date");
        ImmutableArray<double> values = scale.Ticks(ticks);
        _decimals = NiceTicks.Decimals(values);
        Ticks = [.. values.Select(value => value / factor)];
    }

    /// <summary>Gets the values of the ticks, ascending.</summary>
    public ImmutableArray<double> Ticks { get; }

    /// <summary>Makes an axis that shows values.</summary>
    /// <param name="values">The values; those that are not finite are left out.</param>
    /// <param name="unit">Their unit.</param>
    /// <param name="from">The place of the least.</param>
    /// <param name="to">The place of the greatest.</param>
    /// <param name="ticks">How many ticks are wanted, about.</param>
    /// <param name="locale">The reader's language.</param>
    public static ValueAxis Around(IEnumerable<double> values, string unit, double from, double to, int ticks, Locale locale)
    {
        double factor = Quantity.IsShare(unit) ? Percent : 1;
        return new ValueAxis(LinearScale.Around(values.Select(value => value * factor), from, to, ticks), factor, unit, ticks, locale);
    }

    /// <summary>Gets the least value that is shown.</summary>
    public double First => _scale.First / _factor;

    /// <summary>Gets the greatest value that is shown.</summary>
    public double Last => _scale.Last / _factor;

    /// <summary>Returns the place of a value; that of the nearer end for what lies beyond.</summary>
    /// <param name="value">The value.</param>
    public double At(double value) => _scale.Within(value * _factor);

    /// <summary>Writes a tick.</summary>
    /// <param name="value">The value.</param>
    public string Text(double value)
    {
        string number = _locale.Number(value * _factor, _decimals);
        return _isShare ? number + _locale.PercentSign : _isDate ? Quantity.Of(value, "date", _locale) : number;
    }
}
