using GrowthSim.Randomness;

namespace GrowthSim.Language.Checks;

/// <summary>Which arguments a distribution allows.</summary>
internal static class DistributionArguments
{
    private const double MostTrials = 1_000_000;
    /// <summary>Probabilities that were rounded to six decimals sum to 1 within it; the draw scales them. A trifle above, since the sum itself rounds.</summary>
    private const double SumTolerance = 1.000001e-6;

    /// <summary>Beyond so many standard deviations a normal distribution has no probability that a double can hold.</summary>
    private const double EndOfNormal = 37;

    /// <summary>Returns the first argument that is impossible, and why; null where none is, as far as the values are known.</summary>
    /// <param name="draw">The draw.</param>
    /// <param name="x">The values of its arguments; null where a value is not known.</param>
    /// <param name="evaluate">Returns the values of the draw inside a truncated one.</param>
    public static (int Place, string Problem)? Problem(DrawExpression draw, double?[] x, Func<DrawExpression, double?[]> evaluate)
    {
        for (int i = 0; i < x.Length; i++)
        {
            if (x[i] is double value && !double.IsFinite(value))
            {
                return (i, "the argument is not a finite number.");
            }
        }

        return draw.Distribution switch
        {
            Distribution.Normal => NotNegative(x, 1, "standard deviation"),
            Distribution.LogNormal => Positive(x, 0, "median") ?? NotNegative(x, 1, "sigma"),
            Distribution.Uniform => Ordered(x, 0, 1, "lower end", "upper end") ?? FiniteWidth(x, 0, 1),
            Distribution.Triangular or Distribution.Pert => Ordered(x, 0, 1, "lower end", "mode") ?? Ordered(x, 1, 2, "mode", "upper end") ?? Apart(x, 0, 2) ?? FiniteWidth(x, 0, 2),
            Distribution.Exponential => Positive(x, 0, "mean"),
            Distribution.Bernoulli => Probability(x, 0),
            Distribution.StudentT => NotNegative(x, 1, "scale") ?? Within(x, 2, "number of degrees of freedom", DistributionQuantiles.LeastDegreesOfFreedom, DistributionQuantiles.MostDegreesOfFreedom),
            Distribution.Beta => Within(x, 0, "alpha", DistributionQuantiles.LeastShape, DistributionQuantiles.MostBetaShape) ?? Within(x, 1, "beta", DistributionQuantiles.LeastShape, DistributionQuantiles.MostBetaShape),
            Distribution.Gamma => Within(x, 0, "shape", DistributionQuantiles.LeastShape, DistributionQuantiles.MostGammaShape) ?? Positive(x, 1, "scale") ?? Representable(draw.Distribution, x),
            Distribution.Weibull => Within(x, 0, "shape", DistributionQuantiles.LeastWeibullShape, DistributionQuantiles.MostWeibullShape) ?? Positive(x, 1, "scale") ?? Representable(draw.Distribution, x),
            Distribution.Binomial => Trials(x) ?? Probability(x, 1),
            Distribution.Poisson => NotNegative(x, 0, "mean") ?? NotAbove(x, 0, "mean"),
            Distribution.Discrete => Table(x),
            Distribution.Truncated => Truncated((DrawExpression)draw.Arguments[0], x, evaluate),
            _ => throw new ArgumentOutOfRangeException(nameof(draw), draw.Distribution, "Not a distribution of the language."),
        };
    }

    /// <summary>Returns the range of the arguments as a remedy.</summary>
    public static string Remedy(Distribution distribution) => distribution switch
    {
        Distribution.Normal => "normal(mean, sd) needs sd >= 0.",
        Distribution.LogNormal => "lognormal(median, sigma) needs median > 0 and sigma >= 0.",
        Distribution.Uniform => "uniform(lo, hi) needs lo <= hi.",
        Distribution.Triangular => "triangular(lo, mode, hi) needs lo <= mode <= hi and lo < hi.",
        Distribution.Pert => "pert(lo, mode, hi) needs lo <= mode <= hi and lo < hi.",
        Distribution.Exponential => "exponential(mean) needs mean > 0.",
        Distribution.Bernoulli => "bernoulli(p) needs 0 <= p <= 1.",
        Distribution.StudentT => "student_t(location, scale, dof) needs scale >= 0 and dof from 1 to 1,000,000.",
        Distribution.Beta => "beta(alpha, beta) needs alpha and beta from 0.01 to 10,000.",
        Distribution.Gamma => "gamma(shape, scale) needs shape from 0.01 to 100,000 and scale > 0.",
        Distribution.Weibull => "weibull(shape, scale) needs shape from 0.1 to 1,000,000 and scale > 0.",
        Distribution.Binomial => "binomial(n, p) needs a whole n from 0 to 1,000,000 and 0 <= p <= 1.",
        Distribution.Poisson => "poisson(mean) needs a mean from 0 to 1,000,000.",
        Distribution.Discrete => "discrete({value: probability, …}) needs probabilities from 0 to 1 that sum to 1.",
        _ => "truncated(draw, lo, hi) needs lo < hi, a draw with some spread, and at least a billionth of its probability between them.",
    };

    /// <summary>Returns the name of a distribution in the language.</summary>
    public static string Name(Distribution distribution) => distribution == Distribution.StudentT ? "student_t" : distribution.ToString().ToLowerInvariant();

    private static (int, string)? NotNegative(double?[] x, int place, string what) =>
        x[place] is double value && value < 0 ? (place, $"the {what} {Wording.Number(value)} is negative.") : null;

    private static (int, string)? Positive(double?[] x, int place, string what) =>
        x[place] is double value && value <= 0 ? (place, $"the {what} {Wording.Number(value)} is not above 0.") : null;

    private static (int, string)? Within(double?[] x, int place, string what, double least, double most) =>
        Positive(x, place, what)
        ?? (x[place] < least ? (place, $"the {what} {Wording.Number(x[place]!.Value)} is below {Wording.Number(least)}.")
            : x[place] > most ? (place, $"the {what} {Wording.Number(x[place]!.Value)} is above {Wording.Number(most)}.")
            : null);

    private static (int, string)? FiniteWidth(double?[] x, int lower, int upper) =>
        x[lower] is double a && x[upper] is double b && !double.IsFinite(b - a) ? (upper, "the distance from the lower end to the upper end is too large a number.") : null;

    // The largest value that a table has must be a number.
    private static (int, string)? Representable(Distribution distribution, double?[] x) =>
        x[0] is double shape && x[1] is double scale && !double.IsFinite(ContinuousDraw.Of(distribution, [shape, scale]).QuantileOf(TailProbabilities.OfScore(QuantileTable.End + 1)))
            ? (1, $"with the scale {Wording.Number(scale)} its largest values are too large a number.")
            : null;

    private static (int, string)? NotAbove(double?[] x, int place, string what) =>
        x[place] is double value && value > MostTrials ? (place, $"the {what} {Wording.Number(value)} is above 1,000,000.") : null;

    private static (int, string)? Probability(double?[] x, int place) =>
        x[place] is double value && value is < 0 or > 1 ? (place, $"the probability {Wording.Number(value)} is outside 0 to 1.") : null;

    private static (int, string)? Ordered(double?[] x, int lower, int upper, string low, string high) =>
        x[lower] is double a && x[upper] is double b && a > b ? (upper, $"the {low} {Wording.Number(a)} is above the {high} {Wording.Number(b)}.") : null;

    private static (int, string)? Apart(double?[] x, int lower, int upper) =>
        x[lower] is double a && x[upper] is double b && a == b ? (upper, $"the lower end and the upper end are both {Wording.Number(a)}.") : null;

    private static (int, string)? Trials(double?[] x) =>
        NotNegative(x, 0, "number of trials") ?? NotAbove(x, 0, "number of trials")
        ?? (x[0] is double value && value != Math.Floor(value) ? (0, $"the number of trials {Wording.Number(value)} is not whole.") : null);

    private static (int, string)? Table(double?[] x)
    {
        double sum = 0;
        bool isKnown = true;
        for (int i = 1; i < x.Length; i += 2)
        {
            if (Probability(x, i) is { } problem)
            {
                return problem;
            }

            sum += x[i] ?? 0;
            isKnown &= x[i] is not null;
        }

        return isKnown && Math.Abs(sum - 1) > SumTolerance ? (1, $"the probabilities sum to {Wording.Number(sum)}, not to 1.") : null;
    }

    private static (int, string)? Truncated(DrawExpression inner, double?[] x, Func<DrawExpression, double?[]> evaluate)
    {
        double?[] arguments = evaluate(inner);
        if (x[1] is double low && x[2] is double high && low >= high)
        {
            return (2, $"the lower bound {Wording.Number(low)} is not below the upper bound {Wording.Number(high)}.");
        }

        (double Low, double High) support = Support(inner.Distribution, arguments);
        return x[1] >= support.High || x[2] <= support.Low
            ? (x[1] >= support.High ? 1 : 2, $"no value of '{Name(inner.Distribution)}' lies between the bounds.")
            : arguments.Contains(null) || x[1] is null || x[2] is null || Problem(inner, arguments, evaluate) is not null
            ? null
            : Spread(inner.Distribution, arguments) <= 0
            ? (0, $"the '{Name(inner.Distribution)}' inside has no spread.")
            : TooRare(inner.Distribution, [.. arguments.Select(argument => argument!.Value)], x[1]!.Value, x[2]!.Value);
    }

    private static (int, string)? TooRare(Distribution distribution, double[] arguments, double low, double high)
    {
        ContinuousDistribution inner = ContinuousDraw.Of(distribution, arguments);
        double share = TailProbabilities.Between(inner.TailsOf(low), inner.TailsOf(high));
        return share < DistributionQuantiles.LeastShare
            ? (2, $"only {Wording.Number(share)} of the probability of '{Name(distribution)}' lies between the bounds, less than a billionth.")
            : null;
    }

    // Zero where the draw is a constant, which a continuous distribution may be only outside of 'truncated'.
    private static double Spread(Distribution distribution, double?[] x) => distribution switch
    {
        Distribution.Uniform => x[1]!.Value - x[0]!.Value,
        Distribution.Normal or Distribution.LogNormal or Distribution.StudentT => x[1]!.Value,
        _ => 1,
    };

    private static (double Low, double High) Support(Distribution distribution, double?[] x) => distribution switch
    {
        Distribution.Uniform => (x[0] ?? double.NegativeInfinity, x[1] ?? double.PositiveInfinity),
        Distribution.Triangular or Distribution.Pert => (x[0] ?? double.NegativeInfinity, x[2] ?? double.PositiveInfinity),
        Distribution.Beta => (0, 1),
        Distribution.LogNormal or Distribution.Gamma or Distribution.Exponential or Distribution.Weibull => (0, double.PositiveInfinity),
        Distribution.Normal when x[0] is double mean && x[1] is double deviation and >= 0 => (mean - (EndOfNormal * deviation), mean + (EndOfNormal * deviation)),
        _ => (double.NegativeInfinity, double.PositiveInfinity),
    };
}
