using System.Collections.Immutable;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.RootFinding;

namespace GrowthSim.Statistics;

/// <summary>The distribution of a value plus an independent normal error of mean 0: of a figure that is read with an error of observation, where the value's distribution is what cells say.</summary>
/// <remarks>
/// The value is a mixture of points and of even spreads. With a(z) = z(2Φ(z) − 1) + 2φ(z), the mean of |z + ε|, all that is asked of it is a sum of differences of a's integrals: of one between an even spread and a point, of two between two spreads.
/// </remarks>
internal sealed class NormalConvolution
{
    /// <summary>A spread is a point where it is narrower than so many deviations of the error: what is left out is the square of it, and differences of cubes would lose more.</summary>
    private const double Narrow = 1e-4;

    /// <summary>Beyond so many deviations an error does not matter to which of two values is greater.</summary>
    private const double Far = 9;

    private const double Accuracy = 1e-12;
    private const int Iterations = 200;

    private readonly ImmutableArray<(double Left, double Right, double Share)> _segments;
    private readonly double _deviation;

    /// <summary>Adds an error to a value.</summary>
    /// <param name="segments">Where the value lies: points, where left is right, and even spreads, with shares that add up to 1.</param>
    /// <param name="deviation">The standard deviation of the error, above 0, in the unit of the value.</param>
    public NormalConvolution(IEnumerable<(double Left, double Right, double Share)> segments, double deviation)
    {
        _segments = [.. segments.Select(segment => segment.Right - segment.Left > Narrow * deviation ? segment : Point(segment))];
        _deviation = deviation;
    }

    /// <summary>Returns the probability of less than a value; NaN where there are no segments.</summary>
    /// <param name="value">The value, finite.</param>
    public double ShareBelow(double value) => _segments.IsEmpty ? double.NaN : Math.Clamp(_segments.Sum(segment => segment.Share * Below(segment, value)), 0, 1);

    /// <summary>Returns a quantile; NaN where there are no segments.</summary>
    /// <param name="probability">Its probability, between 0 and 1.</param>
    public double Quantile(double probability)
    {
        if (_segments.IsEmpty)
        {
            return double.NaN;
        }

        double reach = _deviation * (1 + Math.Abs(Normal.InvCDF(0, 1, probability)));
        (double low, double high) = (_segments.Min(segment => segment.Left) - reach, _segments.Max(segment => segment.Right) + reach);
        return Bisection.FindRoot(value => ShareBelow(value) - probability, low, high, Accuracy * (high - low), Iterations);
    }

    /// <summary>Returns the continuous ranked probability score against a value that came: E|X − y| − E|X − X'|/2, X and X' independent (Gneiting and Raftery 2007, equation 21).</summary>
    /// <param name="value">What came, finite.</param>
    public double RankedProbabilityScore(double value)
    {
        (double Left, double Right, double Share) came = (value, value, 1);
        double apart = 0;
        for (int first = 0; first < _segments.Length; first++)
        {
            double others = _segments[first].Share * Distance(_segments[first], _segments[first], Math.Sqrt(2) * _deviation) / 2;
            for (int second = 0; second < first; second++)
            {
                others += _segments[second].Share * Distance(_segments[first], _segments[second], Math.Sqrt(2) * _deviation);
            }

            apart += _segments[first].Share * others;
        }

        return _segments.IsEmpty ? double.NaN : _segments.Sum(segment => segment.Share * Distance(segment, came, _deviation)) - apart;
    }

    private static (double Left, double Right, double Share) Point((double Left, double Right, double Share) segment)
    {
        double middle = segment.Left + ((segment.Right - segment.Left) / 2);
        return (middle, middle, segment.Share);
    }

    private double Below((double Left, double Right, double Share) segment, double value)
    {
        (double left, double right) = ((value - segment.Left) / _deviation, (value - segment.Right) / _deviation);
        return segment.Left == segment.Right ? Normal.CDF(0, 1, left) : (Under(left) - Under(right)) / (left - right);
    }

    /// <summary>The integral of Φ.</summary>
    private static double Under(double z) => (z * Normal.CDF(0, 1, z)) + Normal.PDF(0, 1, z);

    /// <summary>The mean of |X − Y + σε|.</summary>
    private static double Distance((double Left, double Right, double Share) x, (double Left, double Right, double Share) y, double deviation)
    {
        if (x.Left - y.Right > Far * deviation || y.Left - x.Right > Far * deviation)
        {
            return Math.Abs((x.Left - y.Left + x.Right - y.Right) / 2);
        }

        (double width, double other) = ((x.Right - x.Left) / deviation, (y.Right - y.Left) / deviation);
        double D(double from, double to) => (from - to) / deviation;
        return deviation * (width, other) switch
        {
            (0, 0) => Mean(D(x.Left, y.Left)),
            (_, 0) => (Integral(D(x.Right, y.Left)) - Integral(D(x.Left, y.Left))) / width,
            (0, _) => (Integral(D(y.Right, x.Left)) - Integral(D(y.Left, x.Left))) / other,
            _ => (Twice(D(x.Right, y.Left)) - Twice(D(x.Left, y.Left)) - Twice(D(x.Right, y.Right)) + Twice(D(x.Left, y.Right))) / (width * other),
        };
    }

    /// <summary>a(z), the mean of |z + ε|.</summary>
    private static double Mean(double z) => (z * Middle(z)) + (2 * Normal.PDF(0, 1, z));

    /// <summary>An integral of a.</summary>
    private static double Integral(double z) => ((((z * z) + 1) * Middle(z)) + (2 * z * Normal.PDF(0, 1, z))) / 2;

    /// <summary>An integral of the integral of a.</summary>
    private static double Twice(double z) => ((((z * z * z) + (3 * z)) * Middle(z)) + (2 * ((z * z) + 2) * Normal.PDF(0, 1, z))) / 6;

    private static double Middle(double z) => 1 - (2 * Normal.CDF(0, 1, -z));
}
