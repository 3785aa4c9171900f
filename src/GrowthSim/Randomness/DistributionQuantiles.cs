using GrowthSim.Numerics;
using MathNet.Numerics;

namespace GrowthSim.Randomness;

/// <summary>Distributions with constant parameters, by their exact quantile functions: what <see cref="QuantileTable"/> tabulates.</summary>
/// <remarks>
/// Through MathNet, whose last digits may differ between machines: the tables round that away, and nothing else may use these. Parameters outside their range throw
/// an <see cref="ArgumentOutOfRangeException"/> that names value and range.
/// </remarks>
public static class DistributionQuantiles
{
    private const double LeastShare = 1e-9;

    // Beyond, the continued fraction of MathNet ends before it has converged.
    private const double MostBetaShape = 1e4;

    // From here on the series in 1/ν is better than its own tenth digit up to 6.5 standard deviations.
    private const double LargeDegreesOfFreedom = 1000;

    /// <summary>Returns the normal distribution.</summary>
    /// <param name="mean">The mean; finite.</param>
    /// <param name="standardDeviation">The standard deviation; positive.</param>
    public static ContinuousDistribution Normal(double mean, double standardDeviation)
    {
        Require(double.IsFinite(mean), mean, nameof(mean), "finite");
        RequirePositive(standardDeviation, nameof(standardDeviation));
        return new(
            u => MathNet.Numerics.Distributions.Normal.InvCDF(mean, standardDeviation, u),
            x => NormalDistributionFunction.Of((x - mean) / standardDeviation),
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
            u => median * PortableMath.Exp(MathNet.Numerics.Distributions.Normal.InvCDF(0, sigma, u)),
            x => x > 0 ? NormalDistributionFunction.Of(PortableMath.Log(x / median) / sigma) : 0,
            0,
            double.PositiveInfinity);
    }

    /// <summary>Returns the uniform distribution.</summary>
    /// <param name="low">The lower end.</param>
    /// <param name="high">The upper end; above the lower one.</param>
    public static ContinuousDistribution Uniform(double low, double high)
    {
        RequireInterval(low, high);
        return new(u => low + (u * (high - low)), x => Math.Clamp((x - low) / (high - low), 0, 1), low, high);
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
            u => u < left ? low + Math.Sqrt(u * width * (mode - low)) : high - Math.Sqrt((1 - u) * width * (high - mode)),
            x => x <= low ? 0 : x >= high ? 1 : x < mode ? (x - low) * (x - low) / (width * (mode - low)) : 1 - ((high - x) * (high - x) / (width * (high - mode))),
            low,
            high);
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
        return new(u => low + (width * beta.Quantile(u)), x => beta.Cumulative((x - low) / width), low, high);
    }

    /// <summary>Returns the beta distribution on 0 to 1.</summary>
    /// <param name="alpha">The first shape; positive, at most 10⁴.</param>
    /// <param name="beta">The second shape; positive, at most 10⁴.</param>
    public static ContinuousDistribution Beta(double alpha, double beta)
    {
        Require(alpha is > 0 and <= MostBetaShape, alpha, nameof(alpha), "positive and at most 10⁴");
        Require(beta is > 0 and <= MostBetaShape, beta, nameof(beta), "positive and at most 10⁴");
        return new(u => BetaQuantile.Of(u, alpha, beta).X, x => x <= 0 ? 0 : x >= 1 ? 1 : SpecialFunctions.BetaRegularized(alpha, beta, x), 0, 1);
    }

    /// <summary>Returns the gamma distribution.</summary>
    /// <param name="shape">The shape; positive, at most 10⁵.</param>
    /// <param name="scale">The scale: mean divided by shape; positive.</param>
    public static ContinuousDistribution Gamma(double shape, double scale)
    {
        Require(shape is > 0 and <= 1e5, shape, nameof(shape), "positive and at most 10⁵");
        RequirePositive(scale, nameof(scale));
        return new(
            u => scale * GammaQuantile.Of(u, shape),
            x => x <= 0 ? 0 : GammaQuantile.Cumulative(x / scale, shape),
            0,
            double.PositiveInfinity);
    }

    /// <summary>Returns the Weibull distribution, 1 − exp(−(x / scale)^shape).</summary>
    /// <param name="shape">The shape; at least 0.1.</param>
    /// <param name="scale">The scale; positive.</param>
    public static ContinuousDistribution Weibull(double shape, double scale)
    {
        Require(shape >= 0.1 && double.IsFinite(shape), shape, nameof(shape), "at least 0.1 and finite");
        RequirePositive(scale, nameof(scale));
        return new(
            u => scale * PortableMath.Pow(-LogOfComplement(u), 1 / shape),
            x => x <= 0 ? 0 : 1 - PortableMath.Exp(-PortableMath.Pow(x / scale, shape)),
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
        Require(degreesOfFreedom is >= 1 and <= 1e6, degreesOfFreedom, nameof(degreesOfFreedom), "from 1 to 10⁶");
        return new(
            u => location + (scale * StandardStudent(u, degreesOfFreedom)),
            x => MathNet.Numerics.Distributions.StudentT.CDF(location, scale, degreesOfFreedom, x),
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
        double below = distribution.Cumulative(low);
        double share = distribution.Cumulative(high) - below;
        Require(share >= LeastShare, share, nameof(high), $"such that {low:R} … {high:R} holds at least {LeastShare:R} of the probability");
        double least = Math.Max(low, distribution.Low);
        double greatest = Math.Min(high, distribution.High);
        return new(
            u => Math.Clamp(distribution.Quantile(below + (u * share)), least, greatest),
            x => Math.Clamp((distribution.Cumulative(x) - below) / share, 0, 1),
            least,
            greatest);
    }

    // ln(1 − u) without loss for small u (Kahan).
    private static double LogOfComplement(double u)
    {
        double rest = 1 - u;
        return rest == 1 ? -u : PortableMath.Log(rest) * (u / (1 - rest));
    }

    // t² = ν(1 − x)/x with x the quantile of the beta distribution (ν/2, ½) at the probability of both tails.
    private static double StandardStudent(double u, double degreesOfFreedom)
    {
        if (degreesOfFreedom >= LargeDegreesOfFreedom)
        {
            return CornishFisher(MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, u), 1 / degreesOfFreedom);
        }

        double tail = Math.Min(u, 1 - u);
        (double x, double complement) = BetaQuantile.Of(2 * tail, degreesOfFreedom / 2, 0.5);
        double size = Math.Sqrt(degreesOfFreedom * complement / x);
        return u < 0.5 ? -size : size;
    }

    // Abramowitz and Stegun 26.7.5.
    private static double CornishFisher(double z, double inverse)
    {
        double square = z * z;
        double first = (square + 1) / 4;
        double second = ((((5 * square) + 16) * square) + 3) / 96;
        double third = ((((((3 * square) + 19) * square) + 17) * square) - 15) / 384;
        double fourth = ((((((((79 * square) + 776) * square) + 1482) * square) - 1920) * square) - 945) / 92160;
        return z * (1 + (inverse * (first + (inverse * (second + (inverse * (third + (inverse * fourth))))))));
    }

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
