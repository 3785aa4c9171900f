using GrowthSim.Language.Messages;
using GrowthSim.Language.Operations;
using GrowthSim.Randomness;

namespace GrowthSim.Language.Distributions;

/// <summary>The successes in a number of trials.</summary>
public sealed class Binomial()
    : Distribution("binomial", "successes in n trials, of which there are up to 1,000 where p varies by path", "a whole n from 0 to 1,000,000 and 0 <= p <= 1", "n", "p")
{
    private const double MaxTrials = 1_000_000;

    internal override Message? FixedArguments => $"The number of trials of '{Name}'";

    internal override string VaryingArguments => "p";

    internal override bool IsFixed(int place) => place == 0;

    private protected override ArgumentProblem? OutOfRange(double?[] x) =>
        Argument.NotNegative(x, 0, "number of trials")
        ?? Argument.NotAbove(x, 0, "number of trials", MaxTrials)
        ?? (x[0] is double value && value != Math.Floor(value) ? new ArgumentProblem(0, $"the number of trials {Wording.Number(value)} is not whole.") : null)
        ?? Argument.Probability(x, 1);

    internal override (ArgumentProblem Problem, Message Remedy)? VaryingProblem(double?[] x, Func<int, bool> varies) =>
        varies(1) && x[0] > BinomialColumn.MaximumTrials
            ? (new ArgumentProblem(0, "a 'binomial' whose probability differs from path to path has at most 1,000 trials."), "Use fewer trials, or normal(n * p, sqrt(n * p * (1 - p))).")
            : null;

    internal override T Emit<T>(DrawExpression draw, IDraw<T> on, IReadOnlyList<T> x) => on.IsConstant(x[1])
        ? on.Steps(x, values => StepTable.Binomial((int)values[0], values[1]))
        : on.On.Ternary(Operation.BinomialQuantile, on.Uniform(), x[0], on.Probability(x[1], 1));
}
