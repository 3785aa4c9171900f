namespace GrowthSim.Randomness;

/// <summary>The quantiles at the nodes of a <see cref="QuantileTable"/>, two of them beyond each end, and the cubics through them.</summary>
internal sealed class QuantileNodes
{
    // Two nodes beyond each end serve the slopes there.
    private const int Margin = 2;

    // Where errors are looked at: tails of 6·10⁻¹³.
    private const double CheckedTo = 7.1;

    // Positive values end at 10⁻³⁰⁷.
    private const double Min = 1e-300;

    // About the median ln((x − median)/z) is interpolated from nodes so far apart.
    private const double Near = 1.0 / 256;

    private readonly Func<TailProbabilities, double> _quantile;
    private readonly double _end;
    private readonly double _spread;
    private readonly double[] _exact;
    private readonly double[] _middles;

    public QuantileNodes(Func<TailProbabilities, double> quantile, double end, int cellsPerUnit)
        : this(quantile, end, cellsPerUnit, Exact(quantile, 0), Exact(quantile, 3.09) - Exact(quantile, -3.09), null)
    {
    }

    private QuantileNodes(Func<TailProbabilities, double> quantile, double end, int cellsPerUnit, double median, double spread, QuantileNodes? coarser)
    {
        _quantile = quantile;
        _end = end;
        Median = median;
        _spread = spread;
        CellsPerUnit = cellsPerUnit;
        CellCount = (int)(2 * end * cellsPerUnit);
        _exact = new double[CellCount + 1 + (2 * Margin)];
        for (int i = 0; i < _exact.Length; i++)
        {
            // Nodes and midpoints of the coarser table are nodes here.
            int offset = i - Margin;
            _exact[i] = coarser is null || offset < 0 || offset > CellCount
                ? Exact(quantile, NodeOf(offset))
                : offset % 2 == 0 ? coarser._exact[(offset / 2) + Margin] : coarser._middles[offset / 2];
        }

        _middles = new double[CellCount];
        for (int cell = 0; cell < CellCount; cell++)
        {
            _middles[cell] = Exact(quantile, NodeOf(cell + 0.5));
        }

        for (int i = 1; i < _exact.Length; i++)
        {
            if (_exact[i] < _exact[i - 1] - (1e-9 * spread) - (1e-9 * Math.Abs(_exact[i] - median)))
            {
                throw new ArgumentException($"A quantile function must not decrease: it falls from {_exact[i - 1]:R} to {_exact[i]:R} at z = {NodeOf(i - Margin):R}.", nameof(quantile));
            }
        }
    }

    public int CellsPerUnit { get; }

    public int CellCount { get; }

    public double Median { get; }

    public QuantileNodes Refined() => new(_quantile, _end, 2 * CellsPerUnit, Median, _spread, this);

    /// <summary>Returns four coefficients a cell, in powers of the place within it (0 to 1), lowest first.</summary>
    public double[] Cubics(QuantileScale scale, double low, double high)
    {
        double[] values = new double[_exact.Length];
        bool isMonotone = scale.Kind != QuantileScaleKind.AroundMedian;
        for (int i = 0; i < values.Length; i++)
        {
            double z = NodeOf(i - Margin);
            values[i] = scale.Kind == QuantileScaleKind.Value ? Math.Clamp(Rounded(_exact[i], low, high), low, high)
                : isMonotone || z != 0 ? scale.Of(_exact[i], z)
                : AtMedian(scale);
            values[i] = isMonotone && i > 0 ? Math.Max(values[i], values[i - 1]) : values[i];
        }

        double[] cubics = new double[4 * CellCount];
        for (int cell = 0; cell < CellCount; cell++)
        {
            int i = cell + Margin;
            double rise = values[i + 1] - values[i];
            double left = Slope(values, i, isMonotone);
            double right = Slope(values, i + 1, isMonotone);
            cubics[4 * cell] = values[i];
            cubics[(4 * cell) + 1] = left;
            cubics[(4 * cell) + 2] = (3 * rise) - (2 * left) - right;
            cubics[(4 * cell) + 3] = left + right - (2 * rise);
        }

        return cubics;
    }

    /// <summary>
    /// Returns the largest errors at the midpoints of the cells: of the value, as a share of the spread plus the distance from the median; and of the rank, as the distance in z from the normal number that
    /// has the value, but for the last digits of a double.
    /// </summary>
    /// <param name="scale">What the cubics are of.</param>
    /// <param name="cubics">Their coefficients.</param>
    /// <param name="resolution">How well probabilities are known; an error below does not count.</param>
    public (double Value, double Rank) ErrorsOf(QuantileScale scale, double[] cubics, double resolution)
    {
        (double largest, double largestRank) = (0, 0);
        for (int cell = 0; cell < CellCount; cell++)
        {
            double z = NodeOf(cell + 0.5);
            if (Math.Abs(z) > CheckedTo)
            {
                continue;
            }

            double exact = _middles[cell];
            double scaled = cubics[4 * cell] + (cubics[(4 * cell) + 1] / 2) + (cubics[(4 * cell) + 2] / 4) + (cubics[(4 * cell) + 3] / 8);
            double error = Math.Abs(scale.Value(scaled, z) - exact);
            double size = Math.Max(_spread, Math.Abs(exact - Median));
            largest = Math.Max(largest, size > 0 ? error / size : 0);
            double beyondDigits = error - (4 * Math.BitIncrement(Math.Abs(exact))) + (4 * Math.Abs(exact));
            double slope = (_exact[cell + Margin + 1] - _exact[cell + Margin]) * CellsPerUnit;
            double rank = (beyondDigits / slope) - (resolution / MathNet.Numerics.Distributions.Normal.PDF(0, 1, z));
            largestRank = beyondDigits > 0 && size > 0 && Math.Abs(exact) > Min ? Math.Max(largestRank, rank) : largestRank;
        }

        return (largest, largestRank);
    }

    private static double Exact(Func<TailProbabilities, double> quantile, double z)
    {
        double value = quantile(TailProbabilities.OfScore(z));
        return double.IsFinite(value) ? value : throw new ArgumentException($"A quantile must be finite: it is {value} at {z:R} standard deviations of the normal number.");
    }

    // Fourth-order differences, per cell; on a monotone scale limited to three times the smaller rise beside the node.
    private static double Slope(double[] values, int i, bool isMonotone)
    {
        double before = values[i] - values[i - 1];
        double after = values[i + 1] - values[i];
        double slope = ((8 * (values[i + 1] - values[i - 1])) - (values[Math.Min(i + 2, values.Length - 1)] - values[i - 2])) / 12;
        return isMonotone ? Math.Min(Math.Max(slope, 0), 3 * Math.Min(before, after)) : slope;
    }

    private double NodeOf(double offset) => (offset / CellsPerUnit) - _end;

    // ln((x − median)/z) has a limit at the median, the mean of its neighbours but for a fourth power of their distance.
    private double AtMedian(QuantileScale scale)
    {
        double Of(double z) => scale.Of(Exact(_quantile, z), z);
        return ((4 * (Of(Near) + Of(-Near))) - (Of(2 * Near) + Of(-2 * Near))) / 6;
    }

    // Near an end of the support, to 24 significant bits of the distance from it: a positive variable stays positive, and its logarithm right, however small it is.
    // Elsewhere to a multiple of 2⁻²⁴ of the power of two at the spread and, far from the median, to 24 significant bits of the distance from there.
    private double Rounded(double value, double low, double high)
    {
        if (!(_spread > 0))
        {
            return value;
        }

        if (value <= Median && value - low <= 2 * _spread)
        {
            return low + Significant(value - low);
        }

        if (value > Median && high - value <= 2 * _spread)
        {
            return high - Significant(high - value);
        }

        double grain = Math.ScaleB(1, Math.ILogB(_spread) - 24);
        double coarse = grain * (1 << 22);
        double centre = Math.Round(Median / coarse) * coarse;
        return centre + Significant(Math.Round((value - centre) / grain) * grain);
    }

    private static double Significant(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        return BitConverter.Int64BitsToDouble((bits + (1L << 28)) & ~((1L << 29) - 1));
    }
}
