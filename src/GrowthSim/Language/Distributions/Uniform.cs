using GrowthSim.Language.Messages;
using GrowthSim.Language.Operations;
using GrowthSim.Randomness;

namespace GrowthSim.Language.Distributions;

/// <summary>The uniform distribution.</summary>
public sealed class Uniform() : ContinuousFamily("uniform", "", "lo <= hi", "lo", "hi")
{
    internal override Message? FixedArguments => null;

    private protected override ArgumentProblem? OutOfRange(double?[] x) => Argument.Ordered(x, 0, 1, "lower end", "upper end") ?? Argument.FiniteWidth(x, 0, 1);

    internal override (double Low, double High) Support(double?[] x) => (x[0] ?? double.NegativeInfinity, x[1] ?? double.PositiveInfinity);

    internal override bool HasSpread(double[] x) => x[0] < x[1];

    private protected override ContinuousDistribution Create(double[] values)
    {
        (double low, double high) = (values[0], values[1]);
        double width = high - low;
        return new(
            tails => tails.Below <= 0.5 ? low + (tails.Below * width) : high - (tails.Above * width),
            x => new(Math.Clamp((x - low) / width, 0, 1), Math.Clamp((high - x) / width, 0, 1)),
            low,
            high);
    }

    internal override T Emit<T>(DrawExpression draw, IDraw<T> on, IReadOnlyList<T> x)
    {
        T width = on.NotNegative(on.On.Binary(Operation.Subtract, x[1], x[0]), "width (hi - lo)", 1);
        return on.On.Ternary(Operation.MultiplyAdd, width, on.Uniform(), x[0]);
    }
}
