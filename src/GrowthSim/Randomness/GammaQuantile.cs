using GrowthSim.Numerics;
using MathNet.Numerics;

namespace GrowthSim.Randomness;

/// <summary>The regularized incomplete gamma function and its inverse.</summary>
/// <remarks>
/// MathNet 5.0.0 takes a number below 10⁻¹⁵ for zero, where a gamma distribution of small shape still has much of its probability: at shape 0.3 the quantile of 10⁻⁶ is
/// 7·10⁻²¹, and MathNet's has the probability 3.6·10⁻⁵. Near zero the series is used in its place.
/// </remarks>
internal static class GammaQuantile
{
    private const double SeriesBelow = 1e-8;

    /// <summary>Returns P(shape, x), the distribution function at scale 1; x positive.</summary>
    public static double Cumulative(double x, double shape) =>
        x < SeriesBelow
            ? PortableMath.Exp((shape * PortableMath.Log(x)) - SpecialFunctions.GammaLn(shape + 1)) * (1 - (shape * x / (shape + 1)))
            : SpecialFunctions.GammaLowerRegularized(shape, x);

    /// <summary>Returns x with P(shape, x) = p, for p in (0, 1).</summary>
    public static double Of(double p, double shape)
    {
        double logGamma = SpecialFunctions.GammaLn(shape);

        // In the upper half by the other tail, which keeps its digits.
        Func<double, double> excess = p <= 0.5
            ? x => Cumulative(x, shape) - p
            : x => x < SeriesBelow ? Cumulative(x, shape) - p : 1 - p - SpecialFunctions.GammaUpperRegularized(shape, x);
        return MonotoneInverse.Solve(
            excess,
            x => PortableMath.Exp(((shape - 1) * PortableMath.Log(x)) - x - logGamma),
            x => ((shape - 1) / x) - 1,
            Start(p, shape, logGamma),
            double.PositiveInfinity);
    }

    // Wilson and Hilferty (1931); for small values the leading term of the series at zero, P ≈ x^shape / Γ(shape + 1).
    private static double Start(double p, double shape, double logGamma)
    {
        double ninth = 1 / (9 * shape);
        double root = 1 - ninth + (NormalQuantile.Of(p) * Math.Sqrt(ninth));
        double cube = shape * root * root * root;
        double series = PortableMath.Exp((PortableMath.Log(p * shape) + logGamma) / shape);
        return root < 0.3 || (shape < 1 && series < 0.5) ? series : cube;
    }
}
