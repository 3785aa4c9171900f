namespace GrowthSim.Randomness;

/// <summary>The quantiles at the nodes of a <see cref="QuantileTable"/>, two of them beyond each end, and the cubics through them.</summary>
internal sealed class QuantileNodes
{
    // Two nodes beyond each end serve the slopes there.
    private const int Margin = 2;

    private readonly Func<double, double> _quantile;
    private readonly double _end;
    private readonly double _median;
    private readonly double _spread;
    private readonly double[] _exact;
    private readonly double[] _middles;

    public QuantileNodes(Func<double, double> quantile, double end, int cellsPerUnit)
        : this(quantile, end, cellsPerUnit, Exact(quantile, 0), Exact(quantile, 3.09) - Exact(quantile, -3.09), null)
    {
    }

    private QuantileNodes(Func<double, double> quantile, double end, int cellsPerUnit, double median, double spread, QuantileNodes? coarser)
    {
        _quantile = quantile;
        _end = end;
        _median = median;
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

    public QuantileNodes Refined() => new(_quantile, _end, 2 * CellsPerUnit, _median, _spread, this);

    /// <summary>Returns four coefficients a cell, in powers of the place within it (0 to 1), lowest first.</summary>
    public double[] Cubics(double low, double high)
    {
        double[] values = new double[_exact.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = Math.Min(Math.Max(Rounded(_exact[i], low, high), low), high);
            values[i] = i > 0 ? Math.Max(values[i], values[i - 1]) : values[i];
        }

        double[] cubics = new double[4 * CellCount];
        for (int cell = 0; cell < CellCount; cell++)
        {
            int i = cell + Margin;
            double rise = values[i + 1] - values[i];
            double left = Slope(values, i);
            double right = Slope(values, i + 1);
            cubics[4 * cell] = values[i];
            cubics[(4 * cell) + 1] = left;
            cubics[(4 * cell) + 2] = (3 * rise) - (2 * left) - right;
            cubics[(4 * cell) + 3] = left + right - (2 * rise);
        }

        return cubics;
    }

    /// <summary>Returns the largest error at the midpoints of the cells, as a share of the spread plus the distance from the median.</summary>
    public double ErrorOf(double[] cubics)
    {
        double largest = 0;
        for (int cell = 0; cell < CellCount; cell++)
        {
            double exact = _middles[cell];
            double value = cubics[4 * cell] + (cubics[(4 * cell) + 1] / 2) + (cubics[(4 * cell) + 2] / 4) + (cubics[(4 * cell) + 3] / 8);
            double scale = Math.Max(_spread, Math.Abs(exact - _median));
            largest = Math.Max(largest, scale > 0 ? Math.Abs(value - exact) / scale : 0);
        }

        return largest;
    }

    private static double Exact(Func<double, double> quantile, double z)
    {
        double u = NormalDistributionFunction.Of(z);
        double value = quantile(u);
        return double.IsFinite(value) ? value : throw new ArgumentException($"A quantile must be finite: it is {value} at the probability {u:R}.", nameof(quantile));
    }

    // Fourth-order differences, per cell, limited to three times the smaller rise beside the node.
    private static double Slope(double[] values, int i)
    {
        double before = values[i] - values[i - 1];
        double after = values[i + 1] - values[i];
        double slope = ((8 * (values[i + 1] - values[i - 1])) - (values[Math.Min(i + 2, values.Length - 1)] - values[i - 2])) / 12;
        return Math.Min(Math.Max(slope, 0), 3 * Math.Min(before, after));
    }

    private double NodeOf(double offset) => (offset / CellsPerUnit) - _end;

    // Near an end of the support, to 24 significant bits of the distance from it: a positive variable stays positive, and its logarithm right, however small it is.
    // Elsewhere to a multiple of 2⁻²⁴ of the power of two at the spread and, far from the median, to 24 significant bits of the distance from there.
    private double Rounded(double value, double low, double high)
    {
        if (!(_spread > 0))
        {
            return value;
        }

        if (value <= _median && value - low <= 2 * _spread)
        {
            return low + Significant(value - low);
        }

        if (value > _median && high - value <= 2 * _spread)
        {
            return high - Significant(high - value);
        }

        double grain = Math.ScaleB(1, Math.ILogB(_spread) - 24);
        double coarse = grain * (1 << 22);
        double centre = Math.Round(_median / coarse) * coarse;
        return centre + Significant(Math.Round((value - centre) / grain) * grain);
    }

    private static double Significant(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        return BitConverter.Int64BitsToDouble((bits + (1L << 28)) & ~((1L << 29) - 1));
    }
}
