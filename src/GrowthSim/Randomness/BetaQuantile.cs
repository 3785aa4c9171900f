using GrowthSim.Numerics;
using MathNet.Numerics;

namespace GrowthSim.Randomness;

/// <summary>The inverse of the regularized incomplete beta function, some hundred times faster than the bracketing search of MathNet.</summary>
internal static class BetaQuantile
{
    private const int MostSteps = 60;

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

    // Newton with the second derivative (Halley), kept inside a bracket which the signs narrow.
    private static double Solve(double p, double a, double b)
    {
        if (p <= 0)
        {
            return 0;
        }

        double logBeta = SpecialFunctions.GammaLn(a) + SpecialFunctions.GammaLn(b) - SpecialFunctions.GammaLn(a + b);
        double low = 0;
        double high = a / (a + b);
        double x = Start(p, a, b, logBeta, high);
        for (int step = 0; step < MostSteps; step++)
        {
            double excess = SpecialFunctions.BetaRegularized(a, b, x) - p;
            low = excess < 0 ? x : low;
            high = excess > 0 ? x : high;
            double density = PortableMath.Exp(((a - 1) * PortableMath.Log(x)) + ((b - 1) * PortableMath.Log(1 - x)) - logBeta);
            double newton = excess / density;
            double halley = newton / (1 - (0.5 * Math.Clamp(newton * (((a - 1) / x) - ((b - 1) / (1 - x))), -1, 1)));

            // The step converges with the third power: after a step of 10⁻⁷ nothing is left but the rounding of the function.
            if (Math.Abs(halley) <= 1e-7 * x)
            {
                return x - halley;
            }

            // A bracket next to zero is narrowed in the exponent: x may be 10⁻⁵⁰.
            double next = x - halley;
            next = next > low && next < high ? next : low > 0 ? Math.Sqrt(low * high) : high / 4;
            if (next < 1e-290)
            {
                return next;
            }

            x = next;
        }

        return x;
    }

    private static double Start(double p, double a, double b, double logBeta, double mean)
    {
        double start = a > 1 && b > 1 ? Abramowitz(p, a, b) : PortableMath.Exp((PortableMath.Log(p * a) + logBeta) / a);
        return start > 0 && start < mean ? Math.Max(start, 1e-290) : 0.5 * mean;
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
