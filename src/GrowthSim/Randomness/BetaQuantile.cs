using GrowthSim.Numerics;
using MathNet.Numerics;

namespace GrowthSim.Randomness;

/// <summary>The inverse of the regularized incomplete beta function, without the bracketing search of MathNet, which takes some hundred evaluations.</summary>
internal static class BetaQuantile
{
    /// <summary>Returns x with I_x(a, b) = p, and 1 − x without cancellation.</summary>
    public static (double X, double Complement) Of(double p, double a, double b)
    {
        // The smaller side is solved, so that neither end loses digits: at the mean the function is near one half.
        if (SpecialFunctions.BetaRegularized(a, b, a / (a + b)) >= p)
        {
            double x = Solve(p, a, b);
            return (x, 1 - x);
        }

        double complement = Solve(1 - p, b, a);
        return (1 - complement, complement);
    }

    private static double Solve(double p, double a, double b)
    {
        if (p <= 0)
        {
            return 0;
        }

        double logBeta = SpecialFunctions.GammaLn(a) + SpecialFunctions.GammaLn(b) - SpecialFunctions.GammaLn(a + b);
        return MonotoneInverse.Solve(
            x => SpecialFunctions.BetaRegularized(a, b, x) - p,
            x => PortableMath.Exp(((a - 1) * PortableMath.Log(x)) + ((b - 1) * PortableMath.Log(1 - x)) - logBeta),
            x => ((a - 1) / x) - ((b - 1) / (1 - x)),
            a > 1 && b > 1 ? Abramowitz(p, a, b) : PortableMath.Exp((PortableMath.Log(p * a) + logBeta) / a),
            a / (a + b));
    }

    // Abramowitz and Stegun 26.5.22; where a shape is at most 1, the leading term of the series at zero is the start, I ≈ xᵃ / (a·B(a, b)).
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
