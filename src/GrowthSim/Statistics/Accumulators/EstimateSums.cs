namespace GrowthSim.Statistics.Accumulators;

/// <summary>The sums of independent estimates of some probabilities, and of their squares, with the number of paths behind them.</summary>
internal sealed class EstimateSums : Accumulator
{
    public EstimateSums(int events)
        : this(new long[events], new double[events], new double[events])
    {
    }

    private EstimateSums(long[] paths, double[] estimates, double[] squares)
        : base([paths], [estimates, squares]) => (Paths, Estimates, Squares) = (paths, estimates, squares);

    /// <summary>Gets, by event, the number of paths that were simulated for it.</summary>
    public long[] Paths { get; }

    /// <summary>Gets, by event, the sum of the estimates of its probability.</summary>
    public double[] Estimates { get; }

    /// <summary>Gets the sums of their squares.</summary>
    public double[] Squares { get; }

    /// <summary>Adds an estimate.</summary>
    /// <param name="number">The event.</param>
    /// <param name="estimate">The estimate.</param>
    /// <param name="paths">The number of paths that it took.</param>
    public void Add(int number, double estimate, long paths)
    {
        Estimates[number] += estimate;
        Squares[number] += estimate * estimate;
        Paths[number] += paths;
    }
}
