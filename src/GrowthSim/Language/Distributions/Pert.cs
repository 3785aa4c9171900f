using GrowthSim.Randomness;

namespace GrowthSim.Language.Distributions;

/// <summary>The PERT distribution: the beta distribution on an interval with the mean (lo + 4·mode + hi)/6 (Malcolm and others, 1959).</summary>
public sealed class Pert()
    : ContinuousFamily("pert", "beta on lo … hi with weight 4 on the mode, mean (lo + 4·mode + hi)/6", "lo <= mode <= hi and lo < hi", "lo", "mode", "hi")
{
    private protected override ArgumentProblem? OutOfRange(double?[] x) => Argument.Mode(x);

    internal override (double Low, double High) Support(double?[] x) => (x[0] ?? double.NegativeInfinity, x[2] ?? double.PositiveInfinity);

    private protected override ContinuousDistribution Create(double[] values)
    {
        (double low, double mode, double high) = (values[0], values[1], values[2]);
        double width = high - low;
        ContinuousDistribution beta = Beta.Of(1 + (4 * (mode - low) / width), 1 + (4 * (high - mode) / width));
        return new(tails => low + (width * beta.QuantileOf(tails)), x => beta.TailsOf((x - low) / width), low, high);
    }
}
