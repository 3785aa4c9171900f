using GrowthSim.Numerics;
using MathNet.Numerics;

namespace GrowthSim.Randomness;

/// <summary>The inverse of the regularized incomplete beta function, without the bracketing search of MathNet, which takes some hundred evaluations.</summary>
internal static class BetaQuantile
{
    /// <summary>Returns x with I_x(a, b) = p, the probability below, and 1 − x without cancellation.</summary>
    public static (double X, double Complement) Of(TailProbabilities tails, double a, double b)
    {
        // The smaller side is solved, so that neither end loses digits: at the mean the function is near one half.
        if (SpecialFunctions.BetaRegularized(a, b, a / (a + b)) >= tails.Below)
        {
            double x = Solve(tails.Below, a, b);
            return (x, 1 - x);
        }

        double complement = Solve(tails.Above, b, a);
        return (1 - complement, complement);
    }

    // Next to 0, 1 − x loses x; the probability above is then no small one, whatever the shapes.
    private const double NextToZero = 1e-6;

    /// <summary>Returns the probabilities on the two sides of a value in (0, 1).</summary>
    public static TailProbabilities Tails(double x, double a, double b)
    {
        double below = SpecialFunctions.BetaRegularized(a, b, x);
        return x < NextToZero ? TailProbabilities.OfBelow(below) : new(below, SpecialFunctions.BetaRegularized(b, a, 1 - x));
    }

    private static double Solve(double p, double a, double b)
    {
        if (p <= 0)
        {
            return 0;
        }

        // The leading term of the series at zero, I ≈ xᵃ / (a·B(a, b)), and all there is of it where x is so small.
        double logBeta = SpecialFunctions.GammaLn(a) + SpecialFunctions.GammaLn(b) - SpecialFunctions.GammaLn(a + b);
        double leading = PortableMath.Exp((PortableMath.Log(p * a) + logBeta) / a);
        return leading * (1 + b) < MonotoneInverse.Leading ? Math.Max(leading, MonotoneInverse.Smallest) : MonotoneInverse.Solve(
            x => SpecialFunctions.BetaRegularized(a, b, x) - p,
            x => PortableMath.Exp(((a - 1) * PortableMath.Log(x)) + ((b - 1) * PortableMath.Log(1 - x)) - logBeta),
            x => ((a - 1) / x) - ((b - 1) / (1 - x)),
            a > 1 && b > 1 ? Abramowitz(p, a, b) : leading,
            a / (a + b));
    }

    // Abramowitz and Stegun 26.5.22; where a shape is at most 1, the leading term is the start.
    private static double Abramowitz(double p, double a, double b)
    {
        double z = -NormalQuantile.Of(p);
        double lambda = ((z * z) - 3) / 6;
        double inverseA = 1 / ((2 * a) - 1);
        double inverseB = 1 / ((2 * b) - 1);
        double h = 2 / (inverseA + inverseB);
        double w = (z * Math.Sqrt(h + lambda) / h) - ((inverseB - inverseA) * (lambda + (5.0 / 6) - (2 / (3 * h))));
        return a / (a + (b * PortableMath.Exp(2 * w)));
    }
}
