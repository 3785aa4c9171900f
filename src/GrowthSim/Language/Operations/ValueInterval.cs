namespace GrowthSim.Language.Operations;

/// <summary>The values that are wanted: from one end to the other.</summary>
/// <param name="Low">The low end; may be infinite.</param>
/// <param name="High">The high end; may be infinite.</param>
/// <param name="IsLowOpen">Whether the low end itself is not wanted.</param>
/// <param name="IsHighOpen">Whether the high end itself is not wanted.</param>
internal readonly record struct ValueInterval(double Low, double High, bool IsLowOpen = false, bool IsHighOpen = false)
{
    public static ValueInterval AtLeast(double low) => new(low, double.PositiveInfinity);

    public static ValueInterval Above(double low) => new(low, double.PositiveInfinity, IsLowOpen: true);

    public static ValueInterval AtMost(double high) => new(double.NegativeInfinity, high);

    public static ValueInterval Below(double high) => new(double.NegativeInfinity, high, IsHighOpen: true);

    public static ValueInterval Exactly(double value) => new(value, value);

    /// <summary>Returns the values of a measure that meet its target.</summary>
    public static ValueInterval Of(Target target) => target.Comparison switch
    {
        Comparison.AtLeast or Comparison.Range => AtLeast(target.Threshold),
        Comparison.Above => Above(target.Threshold),
        Comparison.AtMost => AtMost(target.Threshold),
        Comparison.Below => Below(target.Threshold),
        Comparison.Equals => Exactly(target.Threshold),
        Comparison.Between => new(target.Threshold, target.SecondThreshold),
        Comparison.About => new(target.Threshold - target.SecondThreshold, target.Threshold + target.SecondThreshold),
        _ => throw new ArgumentOutOfRangeException(nameof(target), target.Comparison, "Not a comparison of the language."),
    };

    /// <summary>Gets whether no value is wanted, NaN ends included.</summary>
    public bool IsEmpty => !(Low <= High) || (Low == High && (IsLowOpen || IsHighOpen));

    /// <summary>Gets whether every value is wanted.</summary>
    public bool IsEverything => double.IsNegativeInfinity(Low) && double.IsPositiveInfinity(High);

    public static ValueInterval operator -(ValueInterval wanted) => new(-wanted.High, -wanted.Low, wanted.IsHighOpen, wanted.IsLowOpen);

    public static ValueInterval operator +(ValueInterval wanted, double shift) => wanted with { Low = wanted.Low + shift, High = wanted.High + shift };

    public static ValueInterval operator -(ValueInterval wanted, double shift) => wanted + -shift;

    /// <summary>Returns the values whose product with a factor is wanted.</summary>
    /// <param name="factor">The factor; not 0.</param>
    public ValueInterval Over(double factor) => Mapped(value => value / factor, rises: factor > 0);

    /// <summary>Returns the values that a monotonic function takes to wanted ones.</summary>
    /// <param name="inverse">The inverse of the function; NaN where it has none.</param>
    /// <param name="rises">Whether it rises.</param>
    public ValueInterval Mapped(Func<double, double> inverse, bool rises = true) => rises
        ? this with { Low = inverse(Low), High = inverse(High) }
        : new(inverse(High), inverse(Low), IsHighOpen, IsLowOpen);

    /// <summary>Returns the part that is not below a number.</summary>
    public ValueInterval From(double least) => Low < least ? this with { Low = least, IsLowOpen = false } : this;

    /// <summary>Returns the values that rounding takes to wanted whole numbers.</summary>
    /// <param name="shift">Where the values of 0 begin: 0 when rounding down, −½ when rounding to the nearest.</param>
    public ValueInterval Whole(double shift)
    {
        double first = IsLowOpen ? Math.Floor(Low) + 1 : Math.Ceiling(Low);
        double last = IsHighOpen ? Math.Ceiling(High) - 1 : Math.Floor(High);
        return first <= last ? new ValueInterval(first + shift, last + 1 + shift, IsHighOpen: true) : new ValueInterval(1, 0);
    }

    public bool Contains(double value) => (IsLowOpen ? value > Low : value >= Low) && (IsHighOpen ? value < High : value <= High);
}
