namespace GrowthSim.Statistics;

/// <summary>What a <see cref="CellGrid"/> needs to know of a sample: order, distinct values, atoms, skewness.</summary>
internal sealed class SampleShape
{
    private const double AtomShare = 0.005;
    private const double LatticeTolerance = 1e-6;
    private const double SkewFactor = 2;
    private const double SkewedRange = 4;
    private const double MinNormal = 2.2250738585072014E-308;

    private readonly double[] _sorted;
    private readonly double[] _rest;

    public SampleShape(ReadOnlySpan<double> sample)
    {
        List<double> finite = new(sample.Length);
        foreach (double value in sample)
        {
            if (double.IsFinite(value))
            {
                // −0 is 0: one atom, one lattice point.
                finite.Add(value + 0.0);
            }
        }

        _sorted = finite.Count > 0 ? [.. finite] : [0];
        Array.Sort(_sorted);
        foreach (double value in _sorted)
        {
            Mean += value / _sorted.Length;
        }

        List<double> distinct = [];
        List<(double Value, int Count)> frequent = [];
        for (int i = 0; i < _sorted.Length;)
        {
            int next = i + 1;
            while (next < _sorted.Length && _sorted[next] == _sorted[i])
            {
                next++;
            }

            distinct.Add(_sorted[i]);
            if (next - i >= Math.Max(2, AtomShare * _sorted.Length))
            {
                frequent.Add((_sorted[i], next - i));
            }

            i = next;
        }

        Distinct = [.. distinct];
        Atoms = [.. frequent.OrderByDescending(atom => atom.Count).ThenBy(atom => atom.Value).Take(CellGrid.MaxAtoms).Select(atom => atom.Value).Order()];
        _rest = Atoms.Length == 0 ? _sorted : [.. _sorted.Where(value => !Atoms.Contains(value))];
    }

    /// <summary>Gets the values, ascending; at least one.</summary>
    public ReadOnlySpan<double> Sorted => _sorted;

    /// <summary>Gets the distinct values, ascending; at least one.</summary>
    public double[] Distinct { get; }

    /// <summary>Gets the frequent values, ascending.</summary>
    public double[] Atoms { get; }

    public double Mean { get; }

    public double Min => _sorted[0];

    public double Max => _sorted[^1];

    /// <summary>Gets whether all values are positive and the upper half of their distribution is much longer than the lower one.</summary>
    public bool IsPositiveAndSkewed
    {
        get
        {
            double[] values = _rest.Length > 0 ? _rest : _sorted;
            double median = At(values, 0.5);
            return Min >= MinNormal && Max > SkewedRange * Min && At(values, 0.95) - median > SkewFactor * (median - At(values, 0.05));
        }
    }

    /// <summary>Returns the distance of a lattice of at most <paramref name="maxPoints"/> points that holds all values; 0 where there is none.</summary>
    public double LatticeStep(int maxPoints)
    {
        double range = Max - Min;
        if (range == 0)
        {
            // A whole number may be a count that is rarely another; another constant has no natural distance.
            return Math.Abs(Min) < 1e9 && Math.Floor(Min) == Min ? 1 : 0;
        }

        if (Distinct.Length > maxPoints)
        {
            return 0;
        }

        // The greatest common divisor of the distances, by Euclid, to a tolerance.
        double step = 0;
        for (int i = 1; i < Distinct.Length; i++)
        {
            double a = Distinct[i] - Distinct[i - 1];
            while (a > LatticeTolerance * range)
            {
                (step, a) = (a, step - (a * Math.Round(step / a)));
                a = Math.Abs(a);
            }

            if (range > (maxPoints - 1) * step * (1 + LatticeTolerance))
            {
                return 0;
            }
        }

        // The sum of the rounding of many distances is taken out at the far end.
        return range / Math.Round(range / step);
    }

    /// <summary>Returns a range that holds nearly everything: from the half-percent quantiles of what is not atoms, half their distance further out, but not beyond an atom at the end of the sample.</summary>
    public (double Low, double High) LinearRange()
    {
        double[] values = _rest.Length > 1 && _rest[^1] > _rest[0] ? _rest : _sorted;
        double low = At(values, 0.005);
        double high = At(values, 0.995);
        double spread = high - low;
        if (!(spread > 0))
        {
            (low, high) = (values[0], values[^1]);
            spread = high - low;
        }

        if (!(spread > 0))
        {
            spread = Math.Max(Math.Abs(low), 1e-300) / 2;
        }

        low -= spread / 2;
        high += spread / 2;
        bool atomAtLow = Atoms.Length > 0 && Atoms[0] == Min && Max > Min;
        bool atomAtHigh = Atoms.Length > 0 && Atoms[^1] == Max && Max > Min;
        low = atomAtLow ? Math.Max(low, Min) : low;
        high = atomAtHigh ? Math.Min(high, Max) : high;
        return high > low ? (low, high) : (low - (spread / 2), low + spread);
    }

    private static double At(double[] sorted, double share) => sorted[(int)(share * (sorted.Length - 1))];
}
