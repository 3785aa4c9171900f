using GrowthSim.Numerics;

namespace GrowthSim.Randomness;

/// <summary>Distributions with constant parameters, by their exact quantile functions: what <see cref="QuantileTable"/> tabulates.</summary>
/// <remarks>
/// Through MathNet, whose last digits may differ between machines: the tables round that away, and nothing else may use these. Parameters outside their range throw
/// an <see cref="ArgumentOutOfRangeException"/> that names value and range.
/// </remarks>
public static class DistributionQuantiles
{
    /// <summary>The least probability of the interval of a truncated distribution.</summary>
    public const double LeastShare = 1e-9;

    /// <summary>The least shape of beta and gamma distributions: half of the probability is within some 10⁻³⁰ of an end.</summary>
    public const double LeastShape = 0.01;

    /// <summary>The greatest shape of beta distributions: beyond, the continued fraction of MathNet ends before it has converged.</summary>
    public const double MostBetaShape = 1e4;

    /// <summary>The greatest shape of gamma distributions.</summary>
    public const double MostGammaShape = 1e5;

    /// <summary>The least shape of Weibull distributions.</summary>
    public const double LeastWeibullShape = 0.1;

    /// <summary>The greatest shape of Weibull distributions.</summary>
    public const double MostWeibullShape = 1e6;

    /// <summary>The fewest degrees of freedom of Student's distribution.</summary>
    public const double LeastDegreesOfFreedom = 1;

    /// <summary>The most degrees of freedom of Student's distribution.</summary>
    public const double MostDegreesOfFreedom = 1e6;

    /// <summary>Returns the normal distribution.</summary>
    /// <param name="mean">The mean; finite.</param>
    /// <param name="standardDeviation">The standard deviation; positive.</param>
    public static ContinuousDistribution Normal(double mean, double standardDeviation)
    {
        Require(double.IsFinite(mean), mean, nameof(mean), "finite");
        RequirePositive(standardDeviation, nameof(standardDeviation));
        return new(
            tails => mean + (standardDeviation * Score(tails)),
            x => TailProbabilities.OfScore((x - mean) / standardDeviation),
            double.NegativeInfinity,
            double.PositiveInfinity);
    }

    /// <summary>Returns the lognormal distribution.</summary>
    /// <param name="median">The median; positive.</param>
    /// <param name="sigma">The standard deviation of the logarithm; positive.</param>
    public static ContinuousDistribution LogNormal(double median, double sigma)
    {
        RequirePositive(median, nameof(median));
        RequirePositive(sigma, nameof(sigma));
        return new(
            tails => median * PortableMath.Exp(sigma * Score(tails)),
            x => x > 0 ? TailProbabilities.OfScore(PortableMath.Log(x / median) / sigma) : new(0, 1),
            0,
            double.PositiveInfinity);
    }

    /// <summary>Returns the uniform distribution.</summary>
    /// <param name="low">The lower end.</param>
    /// <param name="high">The upper end; above the lower one.</param>
    public static ContinuousDistribution Uniform(double low, double high)
    {
        RequireInterval(low, high);
        double width = high - low;
        return new(
            tails => tails.Below <= 0.5 ? low + (tails.Below * width) : high - (tails.Above * width),
            x => new(Math.Clamp((x - low) / width, 0, 1), Math.Clamp((high - x) / width, 0, 1)),
            low,
            high);
    }

    /// <summary>Returns the triangular distribution.</summary>
    /// <param name="low">The lower end.</param>
    /// <param name="mode">The most probable value; within the ends.</param>
    /// <param name="high">The upper end; above the lower one.</param>
    public static ContinuousDistribution Triangular(double low, double mode, double high)
    {
        RequireInterval(low, high);
        RequireMode(low, mode, high);
        double width = high - low;
        double left = (mode - low) / width;
        return new(
            tails => tails.Below < left ? low + Math.Sqrt(tails.Below * width * (mode - low)) : high - Math.Sqrt(tails.Above * width * (high - mode)),
            x => x <= low ? new(0, 1) : x >= high ? new(1, 0) : x < mode ? TailProbabilities.OfBelow(Part(x - low, mode - low)) : Above(Part(high - x, high - mode)),
            low,
            high);
        double Part(double distance, double side) => distance / width * (distance / side);
    }

    /// <summary>Returns the exponential distribution.</summary>
    /// <param name="mean">The mean; positive.</param>
    public static ContinuousDistribution Exponential(double mean)
    {
        RequirePositive(mean, nameof(mean));
        return Weibull(1, mean);
    }

    /// <summary>Returns the PERT distribution: the beta distribution on an interval with mean (low + 4·mode + high) / 6 (Malcolm and others, 1959).</summary>
    /// <param name="low">The lower end.</param>
    /// <param name="mode">The most probable value; within the ends.</param>
    /// <param name="high">The upper end; above the lower one.</param>
    public static ContinuousDistribution Pert(double low, double mode, double high)
    {
        RequireInterval(low, high);
        RequireMode(low, mode, high);
        double width = high - low;
        ContinuousDistribution beta = Beta(1 + (4 * (mode - low) / width), 1 + (4 * (high - mode) / width));
        return new(tails => low + (width * beta.QuantileOf(tails)), x => beta.TailsOf((x - low) / width), low, high);
    }

    /// <summary>Returns the beta distribution on 0 to 1.</summary>
    /// <param name="alpha">The first shape; from 0.01 to 10⁴.</param>
    /// <param name="beta">The second shape; from 0.01 to 10⁴.</param>
    public static ContinuousDistribution Beta(double alpha, double beta)
    {
        Require(alpha is >= LeastShape and <= MostBetaShape, alpha, nameof(alpha), "from 0.01 to 10⁴");
        Require(beta is >= LeastShape and <= MostBetaShape, beta, nameof(beta), "from 0.01 to 10⁴");
        return new(
            tails => BetaQuantile.Of(tails, alpha, beta).X,
            x => x <= 0 ? new(0, 1) : x >= 1 ? new(1, 0) : BetaQuantile.Tails(x, alpha, beta),
            0,
            1);
    }

    /// <summary>Returns the gamma distribution.</summary>
    /// <param name="shape">The shape; from 0.01 to 10⁵.</param>
    /// <param name="scale">The scale: mean divided by shape; positive.</param>
    public static ContinuousDistribution Gamma(double shape, double scale)
    {
        Require(shape is >= LeastShape and <= MostGammaShape, shape, nameof(shape), "from 0.01 to 10⁵");
        RequirePositive(scale, nameof(scale));
        return new(
            tails => scale * GammaQuantile.Of(tails, shape),
            x => x <= 0 ? new(0, 1) : double.IsInfinity(x) ? new(1, 0) : GammaQuantile.Tails(x / scale, shape),
            0,
            double.PositiveInfinity);
    }

    /// <summary>Returns the Weibull distribution, 1 − exp(−(x / scale)^shape).</summary>
    /// <param name="shape">The shape; from 0.1 to 10⁶.</param>
    /// <param name="scale">The scale; positive.</param>
    public static ContinuousDistribution Weibull(double shape, double scale)
    {
        Require(shape is >= LeastWeibullShape and <= MostWeibullShape, shape, nameof(shape), "from 0.1 to 10⁶");
        RequirePositive(scale, nameof(scale));
        return new(
            tails => scale * PortableMath.Pow(tails.Below < 0.5 ? -LogOfComplement(tails.Below) : -PortableMath.Log(tails.Above), 1 / shape),
            x => x <= 0 ? new(0, 1) : double.IsInfinity(x) ? new(1, 0) : Survived(PortableMath.Pow(x / scale, shape)),
            0,
            double.PositiveInfinity);
    }

    /// <summary>Returns Student's t distribution, moved and scaled.</summary>
    /// <param name="location">The median; finite.</param>
    /// <param name="scale">What the standard variable is multiplied by; positive (not the standard deviation).</param>
    /// <param name="degreesOfFreedom">The degrees of freedom; from 1 to 10⁶.</param>
    public static ContinuousDistribution StudentT(double location, double scale, double degreesOfFreedom)
    {
        Require(double.IsFinite(location), location, nameof(location), "finite");
        RequirePositive(scale, nameof(scale));
        Require(degreesOfFreedom is >= LeastDegreesOfFreedom and <= MostDegreesOfFreedom, degreesOfFreedom, nameof(degreesOfFreedom), "from 1 to 10⁶");
        return new(
            tails => location + (scale * StudentQuantile.Of(tails, degreesOfFreedom)),
            x => StudentQuantile.Tails((x - location) / scale, degreesOfFreedom),
            double.NegativeInfinity,
            double.PositiveInfinity);
    }

    /// <summary>Returns a distribution confined to an interval: what is outside never happens, what is inside keeps its proportions.</summary>
    /// <param name="distribution">The distribution.</param>
    /// <param name="low">The lower end; −∞ for none.</param>
    /// <param name="high">The upper end; ∞ for none; above the lower one. The interval must hold at least 10⁻⁹ of the probability.</param>
    public static ContinuousDistribution Truncated(ContinuousDistribution distribution, double low, double high)
    {
        ArgumentNullException.ThrowIfNull(distribution);
        Require(low < high, low, nameof(low), $"below the upper end {high:R}");
        TailProbabilities atLow = distribution.TailsOf(low);
        TailProbabilities atHigh = distribution.TailsOf(high);
        double share = TailProbabilities.Between(atLow, atHigh);
        Require(share >= LeastShare, share, nameof(high), $"such that {low:R} … {high:R} holds at least {LeastShare:R} of the probability");
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

    // ln(1 − u) without loss for small u (Kahan).
    private static double LogOfComplement(double u)
    {
        double rest = 1 - u;
        return rest == 1 ? -u : PortableMath.Log(rest) * (u / (1 - rest));
    }

    private static double Score(TailProbabilities tails) => tails.Below <= tails.Above
        ? MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, tails.Below)
        : -MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, tails.Above);

    private static TailProbabilities Above(double probability) => new(1 - probability, probability);

    // 1 − e^(−t) without loss for small t.
    private static TailProbabilities Survived(double t) => t < 1e-4
        ? TailProbabilities.OfBelow(t * (1 - (t / 2 * (1 - (t / 3 * (1 - (t / 4)))))))
        : Above(PortableMath.Exp(-t));

    private static void Require(bool condition, double value, string name, string range)
    {
        if (!condition)
        {
            throw new ArgumentOutOfRangeException(name, value, $"The value must be {range}.");
        }
    }

    private static void RequirePositive(double value, string name) => Require(value > 0 && double.IsFinite(value), value, name, "positive and finite");

    private static void RequireInterval(double low, double high)
    {
        Require(double.IsFinite(low), low, nameof(low), "finite");
        Require(double.IsFinite(high) && high > low, high, nameof(high), $"finite and above the lower end {low:R}");
    }

    private static void RequireMode(double low, double mode, double high) => Require(mode >= low && mode <= high, mode, nameof(mode), $"from {low:R} to {high:R}");
}
