using GrowthSim.Language.Messages;
using GrowthSim.Randomness;

namespace GrowthSim.Language.Distributions;

/// <summary>The number of events of which a mean number happens.</summary>
public sealed class Poisson() : Distribution("poisson", "", "a mean from 0 to 1,000,000", "mean")
{
    private const double MaxMean = 1_000_000;

    internal override Message? FixedArguments => $"Each argument of '{Name}'";

    private protected override ArgumentProblem? OutOfRange(double?[] x) => Argument.NotNegative(x, 0, "mean") ?? Argument.NotAbove(x, 0, "mean", MaxMean);

    internal override T Emit<T>(DrawExpression draw, IDraw<T> on, IReadOnlyList<T> x) => on.Steps(x, values => StepTable.Poisson(values[0]));
}
