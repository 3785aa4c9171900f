using GrowthSim.Language.Messages;
using GrowthSim.Randomness;

namespace GrowthSim.Language.Distributions;

/// <summary>A continuous distribution of the language; one that <c>truncated</c> takes. Unless it says otherwise, a draw reads a table of its quantiles, and its arguments must be the same on every path.</summary>
public abstract class ContinuousFamily : Distribution
{
    private protected ContinuousFamily(string name, string meaning, Message range, params string[] parameters)
        : base(name, meaning, range, parameters)
    {
    }

    internal override Message? FixedArguments => $"Each argument of '{Name}'";

    /// <summary>Returns the distribution for given arguments, by its exact quantile function.</summary>
    /// <param name="values">The arguments, in order.</param>
    /// <exception cref="ArgumentOutOfRangeException">One is impossible, or the distribution has no spread: it names the argument, its value and what is wrong.</exception>
    public ContinuousDistribution With(params double[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentProblem? problem = Problem([.. values]) ?? (HasSpread(values) ? null : new ArgumentProblem(1, "the distribution has no spread."));
        return problem is null ? Create(values) : throw new ArgumentOutOfRangeException(Signature.Parameters[problem.Place], values[problem.Place], $"{problem.Sentence} {Remedy}");
    }

    /// <summary>Returns the interval outside of which there is no probability, as far as the arguments are known.</summary>
    internal virtual (double Low, double High) Support(double?[] x) => (double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Returns whether more than one value is possible.</summary>
    internal virtual bool HasSpread(double[] x) => true;

    internal override T Emit<T>(DrawExpression draw, IDraw<T> on, IReadOnlyList<T> x) => on.Table(x, With);

    /// <summary>Returns what is wrong where the largest value that a table has is no number.</summary>
    /// <param name="x">A shape and a scale.</param>
    private protected ArgumentProblem? Representable(double?[] x) =>
        x[0] is double shape && x[1] is double scale && !double.IsFinite(Create([shape, scale]).QuantileOf(TailProbabilities.OfScore(QuantileTable.End + 1)))
            ? new ArgumentProblem(1, $"with the scale {Wording.Number(scale)} its largest values are too large a number.")
            : null;

    private protected abstract ContinuousDistribution Create(double[] values);
}
