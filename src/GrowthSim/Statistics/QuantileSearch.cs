namespace GrowthSim.Statistics;

/// <summary>A walk over counts in ascending order of their values, to the one in which a rank falls.</summary>
internal struct QuantileSearch(double rank)
{
    private double _rest = rank;

    /// <summary>Gets the value at the rank; before it is reached, the highest value seen.</summary>
    public double Value { get; private set; } = double.NegativeInfinity;

    /// <summary>Gets whether the rank has been reached.</summary>
    public bool IsDone { get; private set; }

    /// <summary>Goes over a number of values spread evenly from <paramref name="left"/> to <paramref name="right"/>.</summary>
    public void Step(double count, double left, double right)
    {
        if (IsDone || !(count > 0))
        {
            return;
        }

        IsDone = count >= _rest;

        // An open side has no place to interpolate: its finite end stands for it.
        Value = double.IsInfinity(left) ? right
            : double.IsInfinity(right) ? left
            : IsDone ? left + ((right - left) * (_rest / count)) : right;
        _rest -= count;
    }
}
