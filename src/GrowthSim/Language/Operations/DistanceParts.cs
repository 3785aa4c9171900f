using System.Collections.Immutable;

namespace GrowthSim.Language.Operations;

/// <summary>Distances of operations of which one part has few values: the other part is to make up for each of them.</summary>
internal static class DistanceParts
{
    /// <summary>Returns the nearest of some distances.</summary>
    public static int Nearest(this IDistances on, IEnumerable<int> distances) => distances.Aggregate(on.Never, on.Lesser);

    /// <summary>Returns the distance by way of each value of a part; null where the part has too many.</summary>
    /// <param name="on">The distances.</param>
    /// <param name="part">The part.</param>
    /// <param name="rest">The distance of what is left for a value.</param>
    public static int? ByValues(this IDistances on, int part, Func<double, int> rest) => on.ValuesOf(part) is { } values
        ? on.Nearest(values.Select(entry => on.Sum(entry.Distance, rest(entry.Value))))
        : null;

    /// <summary>Returns the distance of a product; null where neither part has few values.</summary>
    public static int? Product(this IDistances on, int a, int b, ValueInterval wanted)
    {
        return on.ByValues(a, value => Rest(b, value)) ?? on.ByValues(b, value => Rest(a, value));

        int Rest(int part, double value) => value != 0 ? on.Reach(part, wanted.Over(value)) : wanted.Contains(0) ? on.Met : on.Never;
    }

    /// <summary>Returns the distance of a comparison: of the side that is not constant, or of the difference.</summary>
    /// <param name="on">The distances.</param>
    /// <param name="entry">The comparison.</param>
    /// <param name="second">What is wanted of the second side, by the first.</param>
    /// <param name="first">What is wanted of the first side, by the second.</param>
    public static int Compared(this IDistances on, Node entry, Func<double, ValueInterval> second, Func<double, ValueInterval> first) =>
        on.Graph.IsConstant(entry.B, out double bound) ? on.Reach(entry.A, first(bound))
        : on.Graph.IsConstant(entry.A, out bound) ? on.Reach(entry.B, second(bound))
        : on.Reach(on.Graph.Enter(new Node(Operation.Subtract, entry.B, entry.A)), second(0));

    /// <summary>Returns the distance of an equality from holding, or from not holding.</summary>
    public static int Equality(this IDistances on, Node entry, bool holds) => holds
        ? on.Compared(entry, ValueInterval.Exactly, ValueInterval.Exactly)
        : on.Lesser(on.Compared(entry, ValueInterval.Above, ValueInterval.Below), on.Compared(entry, ValueInterval.Below, ValueInterval.Above));

    /// <summary>Returns the distance of the lesser or greater of two: one is at least something where both are, and at most something where one is; or the other way round.</summary>
    /// <param name="on">The distances.</param>
    /// <param name="entry">The operation.</param>
    /// <param name="wanted">The wanted values.</param>
    /// <param name="least">Whether it is the lesser.</param>
    public static int Extreme(this IDistances on, Node entry, ValueInterval wanted, bool least)
    {
        ValueInterval up = wanted with { High = double.PositiveInfinity, IsHighOpen = false };
        ValueInterval down = wanted with { Low = double.NegativeInfinity, IsLowOpen = false };
        return on.Sum(Both(up, together: least), Both(down, together: !least));

        int Both(ValueInterval side, bool together) => side.IsEverything ? on.Met
            : together ? on.Sum(on.Reach(entry.A, side), on.Reach(entry.B, side))
            : on.Lesser(on.Reach(entry.A, side), on.Reach(entry.B, side));
    }

    /// <summary>Returns the values of a function of one part; null where they are too many.</summary>
    public static ImmutableArray<(double Value, int Distance)>? Mapped(this IDistances on, int part, Func<double, double> function) =>
        on.ValuesOf(part) is { } values ? on.Merged(values.Select(value => (function(value.Value), value.Distance))) : null;

    /// <summary>Returns the values of a function of two parts; null where they are too many.</summary>
    public static ImmutableArray<(double Value, int Distance)>? Combined(this IDistances on, Node entry, Func<double, double, double> function) =>
        on.ValuesOf(entry.A) is { } first && on.ValuesOf(entry.B) is { } second
            ? on.Merged(first.SelectMany(_ => second, (one, other) => (function(one.Value, other.Value), on.Sum(one.Distance, other.Distance))))
            : null;
}
