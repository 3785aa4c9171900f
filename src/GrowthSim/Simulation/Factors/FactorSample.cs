using GrowthSim.Compilation;

namespace GrowthSim.Simulation.Factors;

/// <summary>The columns of factors and measures on the paths of a pilot, and the weights of the paths. The pilot has a seed of its own, and draws its paths independently whatever the design.</summary>
internal sealed unsafe class FactorSample : ColumnSink
{
    /// <summary>The number of paths.</summary>
    public const int Paths = 16_384;

    private const ulong Seed = 0x5EED_FAC7_0125_0003;

    private readonly double[][] _columns;
    private int _first;

    private FactorSample(int columns)
    {
        _columns = new double[columns][];
        for (int column = 0; column < columns; column++)
        {
            _columns[column] = new double[Paths];
        }
    }

    /// <summary>Gets the logarithms of the weights of the paths; 0 where all weigh the same.</summary>
    public double[] LogWeights { get; } = new double[Paths];

    /// <summary>Returns the values of a column.</summary>
    public double[] Of(int column) => _columns[column];

    /// <summary>Simulates the paths of a plan that counts by its factors.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    public static FactorSample Of(RunPlan plan, YieldPoint yieldPoint)
    {
        FactorSample sample = new(plan.Kernel.Factors!.Columns);
        using TapeRunner runner = new(plan.Kernel.Tape, new RunSettings { Seed = Seed }, yieldPoint);
        for (sample._first = 0; sample._first < Paths; sample._first += Tape.TilePaths)
        {
            runner.Run(sample._first, sample, yieldPoint);
        }

        return sample;
    }

    /// <inheritdoc/>
    public override void Take(TapeSinkKind kind, int index, double* column, int stride)
    {
        if (kind == TapeSinkKind.Table || (kind == TapeSinkKind.Weight && stride != 0))
        {
            double[] values = kind == TapeSinkKind.Table ? _columns[index] : LogWeights;
            for (int path = 0; path < Tape.TilePaths; path++)
            {
                values[_first + path] = column[stride == 0 ? path % 4 : path];
            }
        }
    }
}
