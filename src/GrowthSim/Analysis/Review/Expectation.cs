using GrowthSim.Analysis.Scoring;
using GrowthSim.Language;
using GrowthSim.Statistics.Scoring;

namespace GrowthSim.Analysis.Review;

/// <summary>What was expected of a figure, and how surprising it is by that.</summary>
/// <param name="Median">The median.</param>
/// <param name="Lower">The lower end of the middle 90 %.</param>
/// <param name="Upper">Its upper end.</param>
/// <param name="Transform">Where the figure lies, from 0 to 1: the probability of less, drawn evenly where the expectation jumps at the figure.</param>
/// <param name="Tail">The probability of a figure as far out, on either side, 2 min(F(y), 1 − F(y−)): small where it is a surprise.</param>
public sealed record Expectation(double Median, double Lower, double Upper, double Transform, double Tail)
{
    /// <summary>The probability between the two ends.</summary>
    public const double Middle = 0.9;

    /// <summary>How near, in parts of it, a value that is expected for sure is the figure: as published figures are rounded.</summary>
    private const double Same = 1e-3;

    /// <summary>Gets whether the figure lies outside the middle 90 %.</summary>
    public bool IsSurprised => Tail < 1 - Middle;

    /// <summary>Holds a figure against what a run says.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="forecast">What the run says.</param>
    /// <param name="view">The time that it is seen from.</param>
    internal static Expectation Of(Observation figure, ForecastDistribution forecast, AsOf view)
    {
        double median = forecast.Quantile(0.5);
        bool isSame = forecast.IsSure && Math.Abs(median - figure.Value) <= Same * Math.Abs(figure.Value);
        double value = isSame ? median : figure.Value;
        (double below, double at) = (forecast.ShareBelow(value), forecast.ShareAt(value));
        return new Expectation(
            median,
            forecast.Quantile((1 - Middle) / 2),
            forecast.Quantile((1 + Middle) / 2),
            IntegralTransform.Of(below, at, ForecastDistribution.UniformOf(figure, view)),
            IntegralTransform.Tail(below, at));
    }
}
