using System.Buffers;

namespace GrowthSim.Statistics;

/// <summary>
/// Whether cells of a regular grid describe a sample: within each cell the values must be spread as evenly as chance allows, since quantiles are read on a straight line there. Compared are
/// the cumulative counts of sixteen parts of each cell with the straight line, as Kolmogorov (1933) and Smirnov do.
/// </summary>
internal static class GridFit
{
    /// <summary>Of the square root of the count of a cell: exceeded by chance in one cell of 400,000 (2·exp(−2·2.6²) is 2.7·10⁻⁶).</summary>
    private const double Deviation = 2.6;

    /// <summary>The share of the sample below which nothing in a cell matters: a third of the error that is promised.</summary>
    private const double Negligible = 0.3e-3;

    /// <summary>The share of the sample that may lie outside the grid.</summary>
    private const double OutsideAllowed = 0.5e-3;

    /// <summary>The greatest share of the sample in a cell: beyond, the sample could not tell an error of a few thousandths from chance.</summary>
    private const double MaxShare = 0.04;

    private const int Parts = 16;

    /// <summary>Where a value stands in a grid.</summary>
    internal interface IPosition
    {
        /// <summary>Returns the place in cells, from 0; its whole part is the cell. NaN for what has a cell of its own, and does not count.</summary>
        double Of(double value);
    }

    /// <summary>Returns whether even cells describe a sample.</summary>
    /// <param name="position">Where values stand.</param>
    /// <param name="cells">The number of cells.</param>
    /// <param name="sample">The sample; values that are not finite do not count.</param>
    public static bool Holds<TPosition>(TPosition position, int cells, ReadOnlySpan<double> sample)
        where TPosition : struct, IPosition
    {
        int[] parts = ArrayPool<int>.Shared.Rent(cells * Parts);
        Array.Clear(parts, 0, cells * Parts);
        int outside = 0;
        foreach (double value in sample)
        {
            if (!double.IsFinite(value))
            {
                continue;
            }

            double place = position.Of(value) * Parts;
            if (place >= 0 && place < cells * Parts)
            {
                parts[(int)place]++;
            }
            else if (!double.IsNaN(place))
            {
                outside++;
            }
        }

        bool holds = outside <= OutsideAllowed * sample.Length;
        for (int cell = 0; cell < cells && holds; cell++)
        {
            holds = IsEven(parts.AsSpan(cell * Parts, Parts), sample.Length);
        }

        ArrayPool<int>.Shared.Return(parts);
        return holds;
    }

    private static bool IsEven(ReadOnlySpan<int> parts, int sample)
    {
        int count = 0;
        foreach (int part in parts)
        {
            count += part;
        }

        if (count <= Negligible * sample)
        {
            return true;
        }

        if (count > MaxShare * sample)
        {
            return false;
        }

        // A spike within one part is told by its count alone: five deviations of a Poisson count, and three besides for its skewness.
        double even = (double)count / Parts;
        double highest = even + (5 * Math.Sqrt(even)) + 3;
        double allowed = Math.Max(Deviation * Math.Sqrt(count), Negligible * sample);
        int below = 0;
        for (int part = 0; part < Parts; part++)
        {
            below += parts[part];
            if (Math.Abs(below - ((part + 1) * even)) > allowed || parts[part] > highest)
            {
                return false;
            }
        }

        return true;
    }
}
