using GrowthSim.Language.Messages;
using GrowthSim.Language.Operations;
using GrowthSim.Numerics;
using GrowthSim.Randomness;

namespace GrowthSim.Language.Distributions;

/// <summary>The lognormal distribution, by its median and the standard deviation of its logarithm.</summary>
public sealed class LogNormal()
    : ContinuousFamily("lognormal", "median · e^(sigma·z), z standard normal, with the mean median · e^(sigma²/2)", "median > 0 and sigma >= 0", "median", "sigma")
{
    internal override Message? FixedArguments => null;

    private protected override ArgumentProblem? OutOfRange(double?[] x) => Argument.Positive(x, 0, "median") ?? Argument.NotNegative(x, 1, "sigma");

    internal override (double Low, double High) Support(double?[] x) => (0, double.PositiveInfinity);

    internal override bool HasSpread(double[] x) => x[1] > 0;

    private protected override ContinuousDistribution Create(double[] values)
    {
        (double median, double sigma) = (values[0], values[1]);
        return new(
            tails => median * PortableMath.Exp(sigma * tails.Score),
            x => x > 0 ? TailProbabilities.OfScore(PortableMath.Log(x / median) / sigma) : new(0, 1),
            0,
            double.PositiveInfinity);
    }

    internal override T Emit<T>(DrawExpression draw, IDraw<T> on, IReadOnlyList<T> x)
    {
        T score = on.On.Binary(Operation.Multiply, on.NotNegative(x[1], "sigma", 1), on.Score());
        return on.On.Binary(Operation.Multiply, x[0], on.On.Unary(Operation.Exp, score));
    }
}
