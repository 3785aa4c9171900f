namespace GrowthSim.Numerics;

/// <summary>
/// Between which numbers a value lies on every path, by interval arithmetic (Moore, 1966): + − · / and √ round monotonically, so that the ends as computed enclose what is computed.
/// The default is what may be anything, NaN and infinities included.
/// </summary>
internal readonly struct ValueRange
{
    /// <summary>An end beyond it counts as none.</summary>
    private const double Max = 1e300;

    /// <summary>Above the error of functions that are computed by polynomials.</summary>
    private const double FunctionError = 1e-6;

    private readonly double _high;

    /// <summary>Makes a range; one with an end that is not an ordinary number is the default.</summary>
    public ValueRange(double low, double high)
    {
        IsFinite = low >= -Max && high <= Max;
        (Low, _high) = IsFinite ? (low, high) : (0, 0);
    }

    /// <summary>Gets whether the value is an ordinary number on every path.</summary>
    public bool IsFinite { get; }

    /// <summary>Gets the low end, where the range is finite.</summary>
    public double Low { get; }

    /// <summary>Gets the high end, where the range is finite.</summary>
    public double High => _high;

    public static ValueRange Truth => new(0, 1);

    /// <summary>Returns the range of a comparison.</summary>
    /// <param name="holds">Whether it holds on every path or on none; null where that differs.</param>
    public static ValueRange TruthOf(bool? holds) => holds is bool known ? new(known ? 1 : 0, known ? 1 : 0) : Truth;

    public static ValueRange operator -(ValueRange x) => x.IsFinite ? new(-x.High, -x.Low) : default;

    public static ValueRange operator +(ValueRange x, ValueRange y) => Both(x, y) ? new(x.Low + y.Low, x.High + y.High) : default;

    public static ValueRange operator -(ValueRange x, ValueRange y) => x + -y;

    public static ValueRange operator *(ValueRange x, ValueRange y) =>
        Both(x, y) ? Around(x.Low * y.Low, x.Low * y.High, x.High * y.Low, x.High * y.High) : default;

    public static ValueRange operator /(ValueRange x, ValueRange y) =>
        Both(x, y) && (y.Low > 0 || y.High < 0) ? Around(x.Low / y.Low, x.Low / y.High, x.High / y.Low, x.High / y.High) : default;

    /// <summary>Returns the range of x · y + z, rounded once.</summary>
    public static ValueRange MultiplyAdd(ValueRange x, ValueRange y, ValueRange z) => Both(x, y) && z.IsFinite
        ? new(
            Math.Min(Math.Min(Fused(x.Low, y.Low, z.Low), Fused(x.Low, y.High, z.Low)), Math.Min(Fused(x.High, y.Low, z.Low), Fused(x.High, y.High, z.Low))),
            Math.Max(Math.Max(Fused(x.Low, y.Low, z.High), Fused(x.Low, y.High, z.High)), Math.Max(Fused(x.High, y.Low, z.High), Fused(x.High, y.High, z.High))))
        : default;

    /// <summary>Returns the range of the lesser of two.</summary>
    public static ValueRange Minimum(ValueRange x, ValueRange y) => Both(x, y) ? new(Math.Min(x.Low, y.Low), Math.Min(x.High, y.High)) : default;

    /// <summary>Returns the range of the greater of two.</summary>
    public static ValueRange Maximum(ValueRange x, ValueRange y) => Both(x, y) ? new(Math.Max(x.Low, y.Low), Math.Max(x.High, y.High)) : default;

    /// <summary>Returns the range of what is one of two.</summary>
    public static ValueRange Either(ValueRange x, ValueRange y) => Both(x, y) ? new(Math.Min(x.Low, y.Low), Math.Max(x.High, y.High)) : default;

    /// <summary>Returns whether every value of this range is at least every one of another; not where they meet in 0, which has two signs.</summary>
    public bool IsAtLeast(ValueRange other) => Both(this, other) && (Low > other.High || (Low == other.High && Low != 0));

    /// <summary>Returns whether every value of this range is less than every one of another, or none; null where that differs.</summary>
    public bool? IsBelow(ValueRange other) => !Both(this, other) ? null : High < other.Low ? true : Low >= other.High ? false : null;

    /// <summary>Returns the range of the absolute value.</summary>
    public ValueRange Abs() => IsFinite ? new(Low > 0 ? Low : High < 0 ? -High : 0, Math.Max(-Low, High)) : default;

    /// <summary>Returns the range of the root.</summary>
    public ValueRange Sqrt() => IsFinite && Low >= 0 ? new(Math.Sqrt(Low), Math.Sqrt(High)) : default;

    /// <summary>Returns the range of the exponential.</summary>
    public ValueRange Exp() => IsFinite ? new(PortableMath.Exp(Low) * (1 - FunctionError), PortableMath.Exp(High) * (1 + FunctionError)) : default;

    /// <summary>Returns the range of the natural logarithm.</summary>
    public ValueRange Log() => IsFinite && Low > 0 ? new(PortableMath.Log(Low) - FunctionError, PortableMath.Log(High) + FunctionError) : default;

    /// <summary>Returns the range that is wider by a distance.</summary>
    public ValueRange Widened(double distance) => IsFinite ? new(Low - distance, High + distance) : default;

    private static double Fused(double x, double y, double z) => Math.FusedMultiplyAdd(x, y, z);

    private static bool Both(ValueRange x, ValueRange y) => x.IsFinite && y.IsFinite;

    private static ValueRange Around(double a, double b, double c, double d) => new(Math.Min(Math.Min(a, b), Math.Min(c, d)), Math.Max(Math.Max(a, b), Math.Max(c, d)));
}
