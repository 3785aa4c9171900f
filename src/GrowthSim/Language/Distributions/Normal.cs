using GrowthSim.Language.Messages;
using GrowthSim.Language.Operations;
using GrowthSim.Randomness;

namespace GrowthSim.Language.Distributions;

/// <summary>The normal distribution.</summary>
public sealed class Normal() : ContinuousFamily("normal", "", "sd >= 0", "mean", "sd")
{
    /// <summary>Beyond so many standard deviations there is no probability that a double can hold.</summary>
    private const double End = 37;

    internal override Message? FixedArguments => null;

    private protected override ArgumentProblem? OutOfRange(double?[] x) => Argument.NotNegative(x, 1, "standard deviation");

    internal override (double Low, double High) Support(double?[] x) =>
        x[0] is double mean && x[1] is double deviation and >= 0 ? (mean - (End * deviation), mean + (End * deviation)) : base.Support(x);

    internal override bool HasSpread(double[] x) => x[1] > 0;

    private protected override ContinuousDistribution Create(double[] values)
    {
        (double mean, double deviation) = (values[0], values[1]);
        return new(
            tails => mean + (deviation * tails.Score),
            x => TailProbabilities.OfScore((x - mean) / deviation),
            double.NegativeInfinity,
            double.PositiveInfinity);
    }

    internal override T Emit<T>(DrawExpression draw, IDraw<T> on, IReadOnlyList<T> x) =>
        on.On.Ternary(Operation.MultiplyAdd, on.NotNegative(x[1], "standard deviation", 1), on.Score(), x[0]);
}
