using GrowthSim.Randomness;

namespace GrowthSim.Language.Distributions;

/// <summary>The gamma distribution.</summary>
public sealed class Gamma() : ContinuousFamily("gamma", "mean shape · scale", "shape from 0.01 to 100,000 and scale > 0", "shape", "scale")
{
    // Below, half of the probability is within some 10⁻³⁰ of 0.
    private const double MinShape = 0.01;
    private const double MaxShape = 1e5;

    private protected override ArgumentProblem? OutOfRange(double?[] x) => Argument.Within(x, 0, "shape", MinShape, MaxShape) ?? Argument.Positive(x, 1, "scale") ?? Representable(x);

    internal override (double Low, double High) Support(double?[] x) => (0, double.PositiveInfinity);

    private protected override ContinuousDistribution Create(double[] values)
    {
        (double shape, double scale) = (values[0], values[1]);
        return new(
            tails => scale * GammaQuantile.Of(tails, shape),
            x => x <= 0 ? new(0, 1) : double.IsInfinity(x) ? new(1, 0) : GammaQuantile.Tails(x / scale, shape),
            0,
            double.PositiveInfinity);
    }
}
