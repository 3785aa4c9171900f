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
            double halley = newton / (1 - (0.5 * Math.Min(1, newton * (((a - 1) / x) - ((b - 1) / (1 - x))))));
            double next = x - halley;

            // A bracket next to zero is halved in the exponent: x may be 10⁻⁵⁰.
            next = next > low && next < high ? next : low > 0 ? Math.Sqrt(low * high) : high / 16;
            if (Math.Abs(next - x) <= 1e-15 * x || excess == 0 || next < 1e-290)
            {
                return excess == 0 ? x : next;
            }

            x = next;
        }

        return x;
    }

    // The leading term of the series at zero, I ≈ xᵃ / (a·B(a, b)).
    private static double Start(double p, double a, double b, double logBeta, double mean)
    {
        double power = PortableMath.Exp((PortableMath.Log(p * a) + logBeta) / a);
        // The next factor, (1 − x)ᵇ⁻¹ at first order, brings a concentrated distribution near its quantile.
        return power > 0 && power < mean ? Math.Max(power, 1e-290) : 0.5 * mean;
    }
}
