using GrowthSim.Compilation;

namespace GrowthSim.Simulation;

/// <summary>The first paths of a plan, simulated for a look at its outputs. The tape is run part by part, each over all the paths, so that the values of a part alone are kept: all of a large model would take a gigabyte.</summary>
internal sealed unsafe class Pilot : ColumnSink, IDisposable
{
    /// <summary>The number of paths.</summary>
    public const int Paths = 2_048;

    /// <summary>The number of outputs at which a part of the tape ends: 64 MiB of values.</summary>
    private const int OutputsOfPart = 4_096;

    private readonly Tape _tape;
    private readonly TapeRunner[] _runners;
    private readonly List<int> _outputs = [];
    private readonly List<double[]> _values = [];
    private readonly Dictionary<int, int> _places = [];
    private int _firstPath;

    /// <summary>Prepares the memory of all tiles.</summary>
    /// <param name="plan">The plan.</param>
    public Pilot(RunPlan plan)
    {
        _tape = plan.Kernel.Tape;
        _runners = [.. Enumerable.Range(0, Paths / Tape.TilePaths).Select(_ => new TapeRunner(_tape, plan.Settings))];
    }

    /// <summary>Simulates, and returns the outputs that differ by path, each with its values; valid until the next is asked for.</summary>
    public IEnumerable<(int Output, ReadOnlyMemory<double> Values)> Run()
    {
        int from = 0;
        while (from < _tape.Instructions.Length)
        {
            int to = EndOfPart(from);
            _places.Clear();
            _outputs.Clear();
            for (int tile = 0; tile < _runners.Length; tile++)
            {
                _firstPath = tile * Tape.TilePaths;
                _runners[tile].Run(_firstPath, this, from, to);
            }

            for (int place = 0; place < _outputs.Count; place++)
            {
                yield return (_outputs[place], _values[place]);
            }

            from = to;
        }
    }

    /// <inheritdoc/>
    public override void Take(TapeSinkKind kind, int index, double* column, int stride)
    {
        if (kind != TapeSinkKind.Output)
        {
            return;
        }

        if (!_places.TryGetValue(index, out int place))
        {
            place = _outputs.Count;
            _places.Add(index, place);
            _outputs.Add(index);
            if (place == _values.Count)
            {
                _values.Add(new double[Paths]);
            }
        }

        new ReadOnlySpan<double>(column, Tape.TilePaths).CopyTo(_values[place].AsSpan(_firstPath));
    }

    /// <inheritdoc/>
    public void Dispose() => Array.ForEach(_runners, runner => runner.Dispose());

    private int EndOfPart(int from)
    {
        int to = from;
        for (int outputs = 0; to < _tape.Instructions.Length && outputs < OutputsOfPart; to++)
        {
            outputs += _tape.SinkStarts[to + 2] - _tape.SinkStarts[to + 1];
        }

        return to;
    }
}
