using GrowthSim.Numerics;
using GrowthSim.Randomness;

namespace GrowthSim.Language.Distributions;

/// <summary>The Weibull distribution, 1 − e^(−(x/scale)^shape).</summary>
public sealed class Weibull() : ContinuousFamily("weibull", "P(X > x) = e^(−(x/scale)^shape)", "shape from 0.1 to 1,000,000 and scale > 0", "shape", "scale")
{
    private const double MinShape = 0.1;
    private const double MaxShape = 1e6;

    private protected override ArgumentProblem? OutOfRange(double?[] x) => Argument.Within(x, 0, "shape", MinShape, MaxShape) ?? Argument.Positive(x, 1, "scale") ?? Representable(x);

    internal override (double Low, double High) Support(double?[] x) => (0, double.PositiveInfinity);

    private protected override ContinuousDistribution Create(double[] values) => Of(values[0], values[1]);

    /// <summary>Returns the distribution.</summary>
    internal static ContinuousDistribution Of(double shape, double scale) => new(
        tails => scale * PortableMath.Pow(tails.Below < 0.5 ? -LogOfComplement(tails.Below) : -PortableMath.Log(tails.Above), 1 / shape),
        x => x <= 0 ? new(0, 1) : double.IsInfinity(x) ? new(1, 0) : Survived(PortableMath.Pow(x / scale, shape)),
        0,
        double.PositiveInfinity);

    // ln(1 − u) without loss for small u (Kahan).
    private static double LogOfComplement(double u)
    {
        double rest = 1 - u;
        return rest == 1 ? -u : PortableMath.Log(rest) * (u / (1 - rest));
    }

    // 1 − e^(−t) without loss for small t.
    private static TailProbabilities Survived(double t) => t < 1e-4
        ? TailProbabilities.OfBelow(t * (1 - (t / 2 * (1 - (t / 3 * (1 - (t / 4)))))))
        : TailProbabilities.OfAbove(PortableMath.Exp(-t));
}
