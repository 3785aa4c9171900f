using System.Collections.Immutable;

namespace GrowthSim.Charts.Drawing;

/// <summary>Carries values to places of a drawing in a straight line, and says where ticks stand.</summary>
public sealed class LinearScale
{
    private readonly double _slope;

    /// <summary>Makes a scale.</summary>
    /// <param name="first">The value at <paramref name="from"/>.</param>
    /// <param name="last">The value at <paramref name="to"/>; another than <paramref name="first"/>.</param>
    /// <param name="from">The place of the first value.</param>
    /// <param name="to">The place of the last value.</param>
    public LinearScale(double first, double last, double from, double to)
    {
        (First, Last, From, To) = (first, last, from, to);
        _slope = last == first ? 0 : (to - from) / (last - first);
    }

    /// <summary>Gets the value at <see cref="From"/>.</summary>
    public double First { get; }

    /// <summary>Gets the value at <see cref="To"/>.</summary>
    public double Last { get; }

    /// <summary>Gets the place of the first value.</summary>
    public double From { get; }

    /// <summary>Gets the place of the last value.</summary>
    public double To { get; }

    /// <summary>Returns a scale that begins and ends on a tick, so that values stand clear of its ends.</summary>
    /// <param name="values">What it has to show; values that are not finite are left out.</param>
    /// <param name="from">The place of the least value.</param>
    /// <param name="to">The place of the greatest.</param>
    /// <param name="ticks">How many ticks are wanted, about.</param>
    public static LinearScale Around(IEnumerable<double> values, double from, double to, int ticks)
    {
        double[] finite = [.. values.Where(double.IsFinite)];
        (double least, double greatest) = finite.Length == 0 ? (0, 1) : (finite.Min(), finite.Max());
        if (least == greatest)
        {
            double room = least == 0 ? 1 : Math.Abs(least) / 10;
            (least, greatest) = (least - room, greatest + room);
        }

        double step = NiceTicks.Step(least, greatest, ticks);
        return new LinearScale(Math.Floor(least / step) * step, Math.Ceiling(greatest / step) * step, from, to);
    }

    /// <summary>Returns the place of a value.</summary>
    /// <param name="value">The value; places beyond the ends for what lies beyond them.</param>
    public double At(double value) => From + ((value - First) * _slope);

    /// <summary>Returns the place of a value, that of the nearer end for what lies beyond the ends.</summary>
    /// <param name="value">The value.</param>
    public double Within(double value) => At(Math.Clamp(value, Math.Min(First, Last), Math.Max(First, Last)));

    /// <summary>Returns round values between the ends, ascending.</summary>
    /// <param name="count">How many are wanted, about.</param>
    public ImmutableArray<double> Ticks(int count) => NiceTicks.Between(First, Last, count);
}
