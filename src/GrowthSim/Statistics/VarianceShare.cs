using MathNet.Numerics.Distributions;

namespace GrowthSim.Statistics;

/// <summary>
/// The share of a quantity's variance that lies between the bins of a factor: its first-order index (Sobol', 1993), by the analysis of variance. S = (SSB − (K − 1)·MSW)/SST, where SSB is the sum of squares between K bins, MSW the mean square within
/// them and SST the sum of all: without the bias of SSB/SST, hence sometimes below 0.
/// </summary>
/// <param name="Value">The share; NaN where the quantity does not vary.</param>
/// <param name="Lower">The lower end of its interval, from 0.</param>
/// <param name="Upper">The upper end, to 1.</param>
internal readonly record struct VarianceShare(double Value, double Lower, double Upper)
{
    /// <summary>Four times a share that is small is the least that its estimate varies by, for a quantity with normal errors.</summary>
    private const double NormalFactor = 4;

    /// <summary>Gets what is known of a quantity that does not vary.</summary>
    public static VarianceShare Unknown { get; } = new(double.NaN, double.NaN, double.NaN);

    /// <summary>Estimates a share.</summary>
    /// <param name="bins">By bin the number of paths, the sum of a quantity from 0 to 1, and that of its squares.</param>
    /// <param name="effective">The effective number of paths over their number: 1, less where paths have weights.</param>
    /// <param name="level">The confidence level.</param>
    /// <remarks>
    /// The interval holds all S with |Ŝ − S| ≤ z·√(κS/N + 2(K − 1)/N²). The second term is the variance at S = 0, that of a χ² with K − 1 degrees of freedom; the first is that of the influence of single paths on the estimate, whose
    /// moments within a bin are those of the beta distribution with the bin's mean and variance, which is exact for what is 0 or 1.
    /// </remarks>
    public static VarianceShare Of(ReadOnlySpan<(double Paths, double Sum, double Squares)> bins, double effective, double level)
    {
        (double paths, double sum, double squares, double between) = (0, 0, 0, 0);
        int used = 0;
        foreach ((double its, double itsSum, double itsSquares) in bins)
        {
            paths += its;
            sum += itsSum;
            squares += itsSquares;
            between += its > 0 ? itsSum * itsSum / its : 0;
            used += its > 0 ? 1 : 0;
        }

        double mean = sum / paths;
        double total = squares - (sum * mean);
        double within = squares - between;
        between -= sum * mean;
        if (!(total > 1e-12 * paths) || used < 2 || paths * effective <= used)
        {
            return Unknown;
        }

        double noise = within / (paths - (used / effective)) / effective;
        double value = (between - ((used - 1) * noise)) / total;
        double plain = between / total;
        double factor = plain > 0 ? Math.Max(Influence(bins, mean, plain, paths, total) / plain, 0) : NormalFactor;
        return Interval(value, factor, used, paths * effective, level);
    }

    private static VarianceShare Interval(double value, double factor, int bins, double paths, double level)
    {
        double deviations = Normal.InvCDF(0, 1, (1 + level) / 2);
        double square = deviations * deviations;
        double centre = value + (square * factor / (2 * paths));
        double half = Math.Sqrt(Math.Max(0, (centre * centre) - (value * value) + (square * 2 * (bins - 1) / (paths * paths))));
        return new VarianceShare(value, Math.Clamp(centre - half, 0, 1), Math.Clamp(centre + half, 0, 1));
    }

    /// <summary>The variance of the influence of a path: 2dy − d² − Sy² over the variance, where y is its distance from the mean and d that of its bin's mean.</summary>
    private static double Influence(ReadOnlySpan<(double Paths, double Sum, double Squares)> bins, double mean, double share, double paths, double total)
    {
        double variance = total / paths;
        double sum = 0;
        foreach ((double its, double itsSum, double itsSquares) in bins)
        {
            if (its <= 0)
            {
                continue;
            }

            double middle = itsSum / its;
            double spread = Math.Max(0, (itsSquares / its) - (middle * middle));
            double size = spread > 0 ? Math.Max(0, (middle * (1 - middle) / spread) - 1) : double.PositiveInfinity;
            (double second, double third, double fourth) = Moments(middle, spread, size);
            double distance = middle - mean;

            // With u = y − d, the distance from the bin's own mean: a + b·u − S·u².
            double constant = (distance * distance) - (share * distance * distance);
            double linear = 2 * distance * (1 - share);
            sum += its * ((constant * constant) + (linear * linear * second) + (share * share * fourth)
                - (2 * constant * share * second) - (2 * linear * share * third));
        }

        return sum / paths / (variance * variance);
    }

    /// <summary>The central moments of the beta distribution of a mean, a variance and the sum of its parameters.</summary>
    private static (double Second, double Third, double Fourth) Moments(double mean, double variance, double size)
    {
        if (double.IsPositiveInfinity(size))
        {
            return (0, 0, 0);
        }

        double odds = mean * (1 - mean);
        double excess = 6 * (((1 - (4 * odds)) * (size + 1)) - (odds * (size + 2))) / (odds * (size + 2) * (size + 3));
        return (variance, variance * 2 * (1 - (2 * mean)) / (size + 2), variance * variance * (3 + excess));
    }
}
