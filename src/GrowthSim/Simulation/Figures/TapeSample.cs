using GrowthSim.Compilation;

namespace GrowthSim.Simulation.Figures;

/// <summary>The values of a tape's outputs on some paths, and the logarithms of their weights.</summary>
internal sealed unsafe class TapeSample : ColumnSink
{
    private readonly double[][] _values;
    private int _first;

    private TapeSample(int outputs, int paths)
    {
        _values = new double[outputs][];
        for (int output = 0; output < outputs; output++)
        {
            _values[output] = new double[paths];
        }

        LogWeights = new double[paths];
    }

    /// <summary>Gets the logarithms of the weights; 0 where there are none.</summary>
    public double[] LogWeights { get; }

    /// <summary>Returns the values of an output.</summary>
    public ReadOnlySpan<double> Of(int output) => _values[output];

    /// <summary>Runs a tape.</summary>
    /// <param name="tape">The tape.</param>
    /// <param name="settings">The seed and the design.</param>
    /// <param name="outputs">The number of its outputs.</param>
    /// <param name="firstPath">The first path; a multiple of a tile.</param>
    /// <param name="paths">The number of paths; a multiple of a tile.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    public static TapeSample Run(Tape tape, RunSettings settings, int outputs, long firstPath, int paths, YieldPoint yieldPoint)
    {
        TapeSample sample = new(outputs, paths);
        using TapeRunner runner = new(tape, settings, yieldPoint);
        for (sample._first = 0; sample._first < paths; sample._first += Tape.TilePaths)
        {
            runner.Run(firstPath + sample._first, sample, yieldPoint);
        }

        return sample;
    }

    /// <inheritdoc/>
    public override void Take(TapeSinkKind kind, int index, double* column, int stride)
    {
        double[] values = kind == TapeSinkKind.Weight ? LogWeights : _values[index];
        if (stride == 0)
        {
            values.AsSpan(_first, Tape.TilePaths).Fill(column[0]);
        }
        else
        {
            new ReadOnlySpan<double>(column, Tape.TilePaths).CopyTo(values.AsSpan(_first));
        }
    }
}
