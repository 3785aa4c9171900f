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

    /// <summary>Returns P(shape, x) and the other side; x positive.</summary>
    public static TailProbabilities Tails(double x, double shape) =>
        x < SeriesBelow ? TailProbabilities.OfBelow(Cumulative(x, shape)) : new(Cumulative(x, shape), SpecialFunctions.GammaUpperRegularized(shape, x));

    /// <summary>Returns x with the given probabilities on its two sides; not below 10⁻³⁰⁷.</summary>
    public static double Of(TailProbabilities tails, double shape)
    {
        double p = tails.Below;
        double logGamma = SpecialFunctions.GammaLn(shape);

        // The leading term of the series at zero, P ≈ x^shape / Γ(shape + 1), and all there is of it where x is so small.
        double leading = PortableMath.Exp((PortableMath.Log(p * shape) + logGamma) / shape);
        if (leading < MonotoneInverse.Leading)
        {
            return Math.Max(leading, MonotoneInverse.Smallest);
        }

        // In the upper half by the other tail, which keeps its digits.
        Func<double, double> excess = p <= 0.5
            ? x => Cumulative(x, shape) - p
            : x => x < SeriesBelow ? Cumulative(x, shape) - p : tails.Above - SpecialFunctions.GammaUpperRegularized(shape, x);
        return MonotoneInverse.Solve(
            excess,
            x => PortableMath.Exp(((shape - 1) * PortableMath.Log(x)) - x - logGamma),
            x => ((shape - 1) / x) - 1,
            Start(p, shape, leading),
            double.PositiveInfinity);
    }

    // Wilson and Hilferty (1931); for small values the leading term.
    private static double Start(double p, double shape, double leading)
    {
        double ninth = 1 / (9 * shape);
        double root = 1 - ninth + (NormalQuantile.Of(p) * Math.Sqrt(ninth));
        double cube = shape * root * root * root;
        return root < 0.3 || (shape < 1 && leading < 0.5) ? leading : cube;
    }
}
