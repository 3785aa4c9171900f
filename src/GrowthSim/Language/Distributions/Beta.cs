using GrowthSim.Randomness;

namespace GrowthSim.Language.Distributions;

/// <summary>The beta distribution on 0 to 1.</summary>
public sealed class Beta() : ContinuousFamily("beta", "mean alpha/(alpha + beta)", "alpha and beta from 0.01 to 10,000", "alpha", "beta")
{
    // Below, half of the probability is within some 10⁻³⁰ of an end; beyond, the continued fraction of MathNet ends before it has converged.
    private const double MinShape = 0.01;
    private const double MaxShape = 1e4;

    private protected override ArgumentProblem? OutOfRange(double?[] x) => Argument.Within(x, 0, "alpha", MinShape, MaxShape) ?? Argument.Within(x, 1, "beta", MinShape, MaxShape);

    internal override (double Low, double High) Support(double?[] x) => (0, 1);

    private protected override ContinuousDistribution Create(double[] values) => Of(values[0], values[1]);

    /// <summary>Returns the distribution.</summary>
    internal static ContinuousDistribution Of(double alpha, double beta) => new(
        tails => BetaQuantile.Of(tails, alpha, beta).X,
        x => x <= 0 ? new(0, 1) : x >= 1 ? new(1, 0) : BetaQuantile.Tails(x, alpha, beta),
        0,
        1);
}
