using GrowthSim.Language.Messages;
using GrowthSim.Randomness;

namespace GrowthSim.Language.Distributions;

/// <summary>A table of values with their probabilities. Its arguments are a value, its probability, the next value, and so on.</summary>
public sealed class Discrete() : Distribution("discrete", "a table; sums that are rounded, to within 10⁻⁶ of 1, are scaled to it", "each value once, and probabilities from 0 to 1 that sum to 1", "table")
{
    // Probabilities that were rounded to six decimals sum to 1 within it. A trifle above, since the sum itself rounds.
    private const double SumTolerance = 1.000001e-6;

    /// <inheritdoc/>
    public override string Form => "discrete({value: probability, …})";

    internal override Message? FixedArguments => $"Each argument of '{Name}'";

    private protected override ArgumentProblem? OutOfRange(double?[] x)
    {
        int[] probabilities = [.. Enumerable.Range(0, x.Length / 2).Select(row => (2 * row) + 1)];
        if (probabilities.Select(place => Argument.Probability(x, place)).FirstOrDefault(problem => problem is not null) is ArgumentProblem outside)
        {
            return outside;
        }

        double?[] values = [.. x.Where((_, place) => place % 2 == 0)];
        for (int row = 1; row < values.Length; row++)
        {
            if (values[row] is double twice && Array.IndexOf(values, twice) < row)
            {
                return new(2 * row, $"the value {Wording.Number(twice)} stands twice.");
            }
        }

        double? sum = probabilities.Aggregate((double?)0, (sum, place) => sum + x[place]);
        return sum is double known && Math.Abs(known - 1) > SumTolerance ? new ArgumentProblem(1, $"the probabilities sum to {Wording.Number(known)}, not to 1.") : null;
    }

    internal override T Emit<T>(DrawExpression draw, IDraw<T> on, IReadOnlyList<T> x) => on.Steps(
        x,
        values => StepTable.Discrete([.. values.Where((_, index) => index % 2 == 0)], [.. values.Where((_, index) => index % 2 == 1)]));
}
