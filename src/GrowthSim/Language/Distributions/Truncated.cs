using GrowthSim.Language.Messages;
using GrowthSim.Randomness;

namespace GrowthSim.Language.Distributions;

/// <summary>A continuous distribution confined to an interval: what is outside never happens, what is inside keeps its proportions. Its first argument is a draw, which says which distribution.</summary>
public sealed class Truncated()
    : Distribution(
        "truncated",
        "a continuous draw, given that it lies in lo … hi",
        "lo < hi, a draw with some spread, and at least a billionth of its probability between them",
        "draw",
        "lo",
        "hi")
{
    /// <summary>The least probability of the interval.</summary>
    private const double MinShare = 1e-9;

    internal override Message? FixedArguments => $"Each argument of '{Name}'";

    internal override ArgumentProblem? Problem(DrawExpression draw, double?[] x)
    {
        ContinuousFamily inner = Inner(draw);
        double?[] arguments = x[..^2];
        (double? lower, double? upper) = (x[^2], x[^1]);
        if (Argument.Finite([null, lower, upper]) is ArgumentProblem endless)
        {
            return endless;
        }

        if (lower is double low && upper is double high && low >= high)
        {
            return new(2, $"the lower bound {Wording.Number(low)} is not below the upper bound {Wording.Number(high)}.");
        }

        (double Low, double High) support = inner.Support(arguments);
        if (lower >= support.High || upper <= support.Low)
        {
            return new(lower >= support.High ? 1 : 2, $"no value of '{inner.Name}' lies between the bounds.");
        }

        // What is wrong inside is said of the draw inside.
        return x.Contains(null) || inner.Problem(arguments) is not null ? null : Emptiness(inner, [.. arguments.Select(value => value!.Value)], lower!.Value, upper!.Value);
    }

    internal override T Emit<T>(DrawExpression draw, IDraw<T> on, IReadOnlyList<T> x)
    {
        ContinuousFamily inner = Inner(draw);
        return on.Table(x, values => Of(inner.With(values[..^2]), values[^2], values[^1]));
    }

    /// <summary>Returns a distribution confined to an interval.</summary>
    /// <param name="distribution">The distribution.</param>
    /// <param name="low">The lower end; −∞ for none.</param>
    /// <param name="high">The upper end; ∞ for none; above the lower one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The interval holds less than a billionth of the probability.</exception>
    public static ContinuousDistribution Of(ContinuousDistribution distribution, double low, double high)
    {
        ArgumentNullException.ThrowIfNull(distribution);
        TailProbabilities atLow = distribution.TailsOf(low);
        TailProbabilities atHigh = distribution.TailsOf(high);
        double share = TailProbabilities.Between(atLow, atHigh);
        if (!(low < high && share >= MinShare))
        {
            throw new ArgumentOutOfRangeException(nameof(high), high, $"The interval from {low:R} must hold at least {MinShare:R} of the probability.");
        }

        double least = Math.Max(low, distribution.Low);
        double greatest = Math.Min(high, distribution.High);
        return new(
            tails => Math.Clamp(distribution.QuantileOf(new(atLow.Below + (tails.Below * share), atHigh.Above + (tails.Above * share))), least, greatest),
            x => x <= least ? new(0, 1) : x >= greatest ? new(1, 0) : Inside(distribution.TailsOf(x)),
            least,
            greatest)
        {
            Resolution = distribution.Resolution * Math.Max(1, Math.Max(Known(atLow), Known(atHigh)) / share),
        };
        static double Known(TailProbabilities cut) => Math.Min(cut.Below, cut.Above);
        TailProbabilities Inside(TailProbabilities tails) =>
            new(Math.Clamp(TailProbabilities.Between(atLow, tails) / share, 0, 1), Math.Clamp(TailProbabilities.Between(tails, atHigh) / share, 0, 1));
    }

    private static ContinuousFamily Inner(DrawExpression draw) => (ContinuousFamily)((DrawExpression)draw.Arguments[0]).Distribution;

    private static ArgumentProblem? Emptiness(ContinuousFamily inner, double[] arguments, double low, double high)
    {
        if (!inner.HasSpread(arguments))
        {
            return new(0, $"the '{inner.Name}' inside has no spread.");
        }

        ContinuousDistribution distribution = inner.With(arguments);
        double share = TailProbabilities.Between(distribution.TailsOf(low), distribution.TailsOf(high));
        return share < MinShare ? new(2, $"only {Wording.Number(share)} of the probability of '{inner.Name}' lies between the bounds, less than a billionth.") : null;
    }
}
