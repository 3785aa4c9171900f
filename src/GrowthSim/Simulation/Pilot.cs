using System.Diagnostics;
using System.Numerics;
using System.Runtime.InteropServices;
using GrowthSim.Compilation;

namespace GrowthSim.Simulation;

/// <summary>
/// The first paths of a plan, simulated for a look at its outputs: 16,384 of them, fewer where a thousand outputs or more are looked at. Where the values of all outputs take more
/// memory than the tiles of all paths, the tape is run part by part, each over all the paths, so that the values of a part alone are kept: fresh memory is dear, since the system clears it page by page.
/// </summary>
internal sealed unsafe class Pilot : ColumnSink, IDisposable
{
    /// <summary>The number of values by which paths are counted, and the most that are kept at a time.</summary>
    private const int MaxValues = 1 << 24;

    /// <summary>The number of values of a part.</summary>
    private const int ValuesOfPart = 1 << 21;

    private const int MinPaths = 2_048;
    private const int MaxPaths = 16_384;

    private readonly Tape _tape;
    private readonly TapeRunner[] _runners;
    private readonly List<int> _outputs = [];
    private readonly Dictionary<int, int> _places = [];
    private readonly int _outputsOfPart;
    private readonly int _placesOfPart;
    private double* _values;
    private int _firstPath;
    private int _place;

    /// <summary>Prepares the memory of the tiles.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    public Pilot(RunPlan plan, YieldPoint yieldPoint)
    {
        _tape = plan.Kernel.Tape;
        int outputs = Math.Max(1, plan.Kernel.Outputs.Length);
        int affordable = Math.Clamp(MaxValues / outputs, MinPaths, MaxPaths);
        Paths = 1 << BitOperations.Log2((uint)affordable);
        bool inParts = (long)outputs * Paths > MaxValues || (((long)_tape.Doubles / Tape.TilePaths) + (ValuesOfPart / Paths)) < outputs;
        _outputsOfPart = inParts ? Math.Min(outputs, ValuesOfPart / Paths) : outputs;

        // A tile whose tape is run in parts needs its memory from one part to the next.
        _runners = new TapeRunner[outputs > _outputsOfPart ? Paths / Tape.TilePaths : 1];
        try
        {
            for (int runner = 0; runner < _runners.Length; runner++)
            {
                yieldPoint.Pass();
                _runners[runner] = new TapeRunner(_tape, plan.Settings, yieldPoint);
            }
        }
        catch
        {
            Dispose();
            throw;
        }

        _placesOfPart = PlacesOfPart();
        _values = (double*)NativeMemory.AlignedAlloc((nuint)_placesOfPart * (nuint)Paths * sizeof(double), 64);
    }

    /// <summary>Gets the number of paths.</summary>
    public int Paths { get; }

    /// <summary>Gets the values of the output that <see cref="Run"/> gave last.</summary>
    public ReadOnlySpan<double> Values => new(ValuesOf(_place), Paths);

    /// <summary>Simulates, and returns the outputs that differ by path.</summary>
    /// <param name="yieldPoint">Is passed on the way.</param>
    public IEnumerable<int> Run(YieldPoint yieldPoint)
    {
        int from = 0;
        while (from < _tape.Instructions.Length)
        {
            int to = EndOfPart(from);
            _places.Clear();
            _outputs.Clear();
            for (int tile = 0; tile < Paths / Tape.TilePaths; tile++)
            {
                _firstPath = tile * Tape.TilePaths;
                _runners[tile % _runners.Length].Run(_firstPath, this, from, to, yieldPoint);
            }

            for (_place = 0; _place < _outputs.Count; _place++)
            {
                yield return _outputs[_place];
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
        }

        new ReadOnlySpan<double>(column, Tape.TilePaths).CopyTo(new Span<double>(ValuesOf(place) + _firstPath, Tape.TilePaths));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Array.ForEach(_runners, runner => runner?.Dispose());
        NativeMemory.AlignedFree(_values);
        _values = null;
    }

    private double* ValuesOf(int place)
    {
        Debug.Assert(_values is not null && place >= 0 && place < _placesOfPart, "The values of a place lie in the memory of the part.");
        return _values + ((nint)place * Paths);
    }

    /// <summary>The most outputs of a part: its last instruction may feed several.</summary>
    private int PlacesOfPart() => _outputsOfPart + Enumerable.Range(0, _tape.Instructions.Length).Select(OutputsOf).DefaultIfEmpty().Max();

    /// <summary>Returns the outputs that an instruction feeds.</summary>
    private int OutputsOf(int instruction)
    {
        int outputs = 0;
        for (int sink = _tape.SinkStarts[instruction + 1]; sink < _tape.SinkStarts[instruction + 2]; sink++)
        {
            outputs += _tape.Sinks[sink].Kind == TapeSinkKind.Output ? 1 : 0;
        }

        return outputs;
    }

    private int EndOfPart(int from)
    {
        int to = from;
        for (int outputs = 0; to < _tape.Instructions.Length && outputs < _outputsOfPart; to++)
        {
            outputs += OutputsOf(to);
        }

        // What follows the last output is no part of its own, unless the tape is run in parts.
        return _runners.Length == 1 ? _tape.Instructions.Length : to;
    }
}
