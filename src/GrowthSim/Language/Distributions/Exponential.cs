using GrowthSim.Language.Messages;
using GrowthSim.Language.Operations;
using GrowthSim.Randomness;

namespace GrowthSim.Language.Distributions;

/// <summary>The exponential distribution, by its mean.</summary>
public sealed class Exponential() : ContinuousFamily("exponential", "", "mean > 0", "mean")
{
    internal override Message? FixedArguments => null;

    private protected override ArgumentProblem? OutOfRange(double?[] x) => Argument.Positive(x, 0, "mean");

    internal override (double Low, double High) Support(double?[] x) => (0, double.PositiveInfinity);

    private protected override ContinuousDistribution Create(double[] values) => Weibull.Of(1, values[0]);

    internal override T Emit<T>(DrawExpression draw, IDraw<T> on, IReadOnlyList<T> x)
    {
        IArithmetic<T> a = on.On;
        T mean = on.NotNegative(x[0], "mean", 0);
        T survival = a.Binary(Operation.Subtract, a.Constant(1), on.Uniform());
        return a.Unary(Operation.Negate, a.Binary(Operation.Multiply, mean, a.Unary(Operation.Log, survival)));
    }
}
