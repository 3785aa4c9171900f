namespace GrowthSim.Numerics;

/// <summary>
/// The real numbers from one end to the other, both included where they are finite: what is known of a quantity. Ends are rounded outwards wherever they are not exact, so that what is enclosed stays enclosed
/// (Moore, Kearfott and Cloud, Introduction to Interval Analysis, 2009). Quantities are finite: 0 times an end that is not is 0.
/// </summary>
/// <param name="Low">The low end; minus infinity where there is none.</param>
/// <param name="High">The high end; plus infinity where there is none.</param>
internal readonly record struct Enclosure(double Low, double High)
{
    /// <summary>Below it the error of a product is no longer a double.</summary>
    private const double Tiny = 1e-280;

    /// <summary>Above the relative error of the functions that are computed by polynomials, and of an exponent that is rounded.</summary>
    private const double FunctionError = 1e-13;

    /// <summary>Gets all numbers.</summary>
    public static Enclosure Everything => new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Gets no number.</summary>
    public static Enclosure Nothing => new(double.PositiveInfinity, double.NegativeInfinity);

    /// <summary>Gets the values of a condition.</summary>
    public static Enclosure Truth => new(0, 1);

    /// <summary>Gets the numbers that are not negative.</summary>
    public static Enclosure NotNegative => new(0, double.PositiveInfinity);

    /// <summary>Gets whether no number is enclosed.</summary>
    public bool IsEmpty => !(Low <= High);

    /// <summary>Gets whether one number alone is enclosed.</summary>
    public bool IsPoint => Low == High;

    /// <summary>Gets whether 0 alone is enclosed.</summary>
    public bool IsZero => Low == 0 && High == 0;

    /// <summary>Gets whether 0 is not enclosed.</summary>
    public bool IsNotZero => Low > 0 || High < 0;

    /// <summary>Gets the distance between the ends; infinite where one is.</summary>
    public double Width => High - Low;

    public static Enclosure Point(double value) => new(value, value);

    public static Enclosure AtLeast(double low) => new(low, double.PositiveInfinity);

    public static Enclosure AtMost(double high) => new(double.NegativeInfinity, high);

    /// <summary>Returns a condition that holds, that does not, or of which neither is known.</summary>
    public static Enclosure TruthOf(bool? holds) => holds is bool known ? Point(known ? 1 : 0) : Truth;

    public static Enclosure operator -(Enclosure x) => new(-x.High, -x.Low);

    public static Enclosure operator +(Enclosure x, Enclosure y) => new(Sum(x.Low, y.Low, -1), Sum(x.High, y.High, 1));

    public static Enclosure operator -(Enclosure x, Enclosure y) => x + -y;

    public static Enclosure operator *(Enclosure x, Enclosure y) => new(
        Math.Min(Math.Min(Product(x.Low, y.Low, -1), Product(x.Low, y.High, -1)), Math.Min(Product(x.High, y.Low, -1), Product(x.High, y.High, -1))),
        Math.Max(Math.Max(Product(x.Low, y.Low, 1), Product(x.Low, y.High, 1)), Math.Max(Product(x.High, y.Low, 1), Product(x.High, y.High, 1))));

    /// <summary>Returns the quotients; where the divisor may be 0 but has one sign, those up to infinity, and all where it has two.</summary>
    public static Enclosure operator /(Enclosure x, Enclosure y)
    {
        if (y.IsZero || (y.Low < 0 && y.High > 0))
        {
            return y.IsZero ? Nothing : Everything;
        }

        if (y.High <= 0)
        {
            return -x / -y;
        }

        // 0 < y from here on: the limit at 0 is infinite, unless the numerator is 0.
        return new Enclosure(
            x.Low >= 0 ? Quotient(x.Low, y.High, -1) : Quotient(x.Low, y.Low, -1),
            x.High >= 0 ? Quotient(x.High, y.Low, 1) : Quotient(x.High, y.High, 1));
    }

    /// <summary>Returns what both enclose.</summary>
    public Enclosure Intersect(Enclosure other) => new(Math.Max(Low, other.Low), Math.Min(High, other.High));

    /// <summary>Returns what encloses both.</summary>
    public Enclosure Hull(Enclosure other) => new(Math.Min(Low, other.Low), Math.Max(High, other.High));

    /// <summary>Returns the absolute values.</summary>
    public Enclosure Abs() => Low >= 0 ? this : High <= 0 ? -this : new(0, Math.Max(-Low, High));

    /// <summary>Returns the numbers without 0, where that is an end.</summary>
    public Enclosure NotZero() => IsZero ? Nothing : Low == 0 ? new(double.Epsilon, High) : High == 0 ? new(Low, -double.Epsilon) : this;

    /// <summary>Returns what of this factor can lead to a product.</summary>
    /// <param name="other">The other factor.</param>
    /// <param name="product">The product.</param>
    public Enclosure Factor(Enclosure other, Enclosure product)
    {
        bool mayBeZero = !other.IsNotZero;
        return mayBeZero && !product.IsNotZero ? this
            : other.IsZero ? Nothing
            : Intersect(product / (mayBeZero ? other.NotZero() : other));
    }

    /// <summary>Returns the powers of numbers that are not negative; everything where they may be.</summary>
    /// <param name="power">The powers to which they are taken.</param>
    public Enclosure ToPower(Enclosure power)
    {
        if (!(Low > 0 || (Low == 0 && power.Low > 0)) || IsEmpty || power.IsEmpty)
        {
            return IsEmpty || power.IsEmpty ? Nothing : Everything;
        }

        // Between corners it rises or falls throughout in each of the two.
        (double a, double b) = (PortableMath.Pow(Low, power.Low), PortableMath.Pow(Low, power.High));
        (double c, double d) = (PortableMath.Pow(High, power.Low), PortableMath.Pow(High, power.High));
        Enclosure powers = new(Math.Min(Math.Min(a, b), Math.Min(c, d)), Math.Max(Math.Max(a, b), Math.Max(c, d)));
        return double.IsNaN(powers.Low) ? NotNegative : powers.Widened();
    }

    /// <summary>Takes from two quantities what cannot be, by whether the first is below the second.</summary>
    /// <param name="isBelow">Whether it is; where they are equal either may hold.</param>
    /// <param name="first">The first.</param>
    /// <param name="second">The second.</param>
    public static void Order(Enclosure isBelow, ref Enclosure first, ref Enclosure second)
    {
        if (isBelow.Low > 0)
        {
            (first, second) = (first.Intersect(AtMost(second.High)), second.Intersect(AtLeast(first.Low)));
        }
        else if (isBelow.High < 1)
        {
            (first, second) = (first.Intersect(AtLeast(second.Low)), second.Intersect(AtMost(first.High)));
        }
    }

    /// <summary>Returns what a function that rises makes of it, with room for the error of the function.</summary>
    public Enclosure Mapped(Func<double, double> rising) => new Enclosure(rising(Low), rising(High)).Widened();

    /// <summary>Returns the enclosure with room for the error of a function.</summary>
    public Enclosure Widened() => new(
        double.IsPositiveInfinity(Low) ? double.MaxValue : Low - (Math.Abs(Low) * FunctionError),
        double.IsNegativeInfinity(High) ? double.MinValue : High + (Math.Abs(High) * FunctionError));

    /// <summary>Returns whether every number that it encloses is enclosed by another.</summary>
    public bool IsWithin(Enclosure other) => Low >= other.Low && High <= other.High;

    /// <summary>Returns the sum of two ends, rounded away from the sum where it is not exact (Knuth's TwoSum).</summary>
    private static double Sum(double x, double y, int side)
    {
        double sum = x + y;
        if (!double.IsFinite(sum))
        {
            return Unbounded(sum, side);
        }

        double part = sum - x;
        return Outward(sum, (x - (sum - part)) + (y - part), side);
    }

    private static double Product(double x, double y, int side)
    {
        if (x == 0 || y == 0)
        {
            return 0;
        }

        double product = x * y;
        return !double.IsFinite(product) ? Unbounded(product, side)
            : Math.Abs(product) < Tiny ? Bumped(product, side)
            : Outward(product, Math.FusedMultiplyAdd(x, y, -product), side);
    }

    /// <summary>Returns the quotient of an end by a positive one, 0 or infinity included.</summary>
    private static double Quotient(double x, double y, int side)
    {
        if (x == 0 || (double.IsInfinity(y) && double.IsFinite(x)))
        {
            return 0;
        }

        if (y == 0 || double.IsInfinity(y))
        {
            return double.CopySign(double.PositiveInfinity, x);
        }

        double quotient = x / y;
        return !double.IsFinite(quotient) ? Unbounded(quotient, side)
            : Math.Abs(quotient) < Tiny || Math.Abs(x) < Tiny ? Bumped(quotient, side)
            : Outward(quotient, Math.FusedMultiplyAdd(-quotient, y, x), side);
    }

    private static double Outward(double value, double error, int side) => error * side > 0 ? Bumped(value, side) : value;

    private static double Bumped(double value, int side) => side < 0 ? Math.BitDecrement(value) : Math.BitIncrement(value);

    /// <summary>An end beyond all doubles is none on its own side, and the greatest double on the other.</summary>
    private static double Unbounded(double value, int side) => double.IsNaN(value) ? side * double.PositiveInfinity
        : value < 0 == side < 0 ? value
        : Bumped(value, side);
}
