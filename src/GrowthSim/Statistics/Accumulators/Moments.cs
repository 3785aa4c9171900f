namespace GrowthSim.Statistics.Accumulators;

/// <summary>The sums of series' distances from their pivots, and of their squares.</summary>
internal sealed class Moments : Accumulator
{
    public Moments(int series)
        : this(new double[series], new double[series])
    {
    }

    private Moments(double[] distances, double[] squares)
        : base([], [distances, squares]) => (Distances, Squares) = (distances, squares);

    /// <summary>Gets the sums of the distances.</summary>
    public double[] Distances { get; }

    /// <summary>Gets the sums of the squared distances.</summary>
    public double[] Squares { get; }
}
