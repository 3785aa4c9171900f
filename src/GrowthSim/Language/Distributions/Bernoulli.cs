using GrowthSim.Language.Operations;

namespace GrowthSim.Language.Distributions;

/// <summary>1 with a probability, else 0.</summary>
public sealed class Bernoulli() : Distribution("bernoulli", "1 with probability p, else 0", "0 <= p <= 1", "p")
{
    private protected override ArgumentProblem? OutOfRange(double?[] x) => Argument.Probability(x, 0);

    internal override T Emit<T>(DrawExpression draw, IDraw<T> on, IReadOnlyList<T> x)
    {
        T probability = on.Probability(x[0], 0);
        return on.On.Binary(Operation.Less, on.On.Binary(Operation.Subtract, on.On.Constant(1), probability), on.Uniform());
    }
}
