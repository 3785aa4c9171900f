namespace GrowthSim.Randomness;

/// <summary>Solves F(x) = p for a distribution function on the positive numbers, by Newton with the second derivative (Halley) inside a bracket which the signs narrow.</summary>
internal static class MonotoneInverse
{
    /// <summary>What is below is given as this: the least number that the exponential function gives is not much smaller.</summary>
    public const double Smallest = 1e-307;

    /// <summary>A solution below is that of the leading term of a series in x, to twelve digits.</summary>
    public const double Leading = 1e-12;

    private const int MaxSteps = 200;

    /// <summary>Returns the solution.</summary>
    /// <param name="excess">F(x) − p.</param>
    /// <param name="density">F′(x).</param>
    /// <param name="slope">F″(x) / F′(x).</param>
    /// <param name="start">A first guess; outside the bracket or NaN it is not used.</param>
    /// <param name="high">A number that is not below the solution; ∞ where none is known.</param>
    public static double Solve(Func<double, double> excess, Func<double, double> density, Func<double, double> slope, double start, double high)
    {
        double low = 0;
        double x = start > Smallest && start < high ? start : double.IsFinite(high) ? high / 2 : 1;
        for (int step = 0; step < MaxSteps; step++)
        {
            double difference = excess(x);
            if (difference == 0)
            {
                return x;
            }

            low = difference < 0 ? x : low;
            high = difference > 0 ? x : high;
            double newton = difference / density(x);
            double halley = newton / (1 - (0.5 * Math.Clamp(newton * slope(x), -1, 1)));

            // The step converges with the third power: after a step of 10⁻⁷ nothing is left but the rounding of the function.
            if (Math.Abs(halley) <= 1e-7 * x)
            {
                return x - halley;
            }

            double next = x - halley;
            x = next > low && next < high ? next : Inside(low, high);
            if (x < Smallest)
            {
                return x;
            }
        }

        return x;
    }

    // A bracket next to zero is narrowed in the exponent: the solution may be 10⁻⁵⁰.
    private static double Inside(double low, double high) =>
        double.IsInfinity(high) ? 4 * Math.Max(low, Smallest) : low > 0 ? Math.Sqrt(low) * Math.Sqrt(high) : high / 16;
}
