using GrowthSim.Compilation;
using GrowthSim.Numerics;
using GrowthSim.Randomness;

namespace GrowthSim.Simulation.Splitting;

/// <summary>
/// Paths on their way to a rare event: points of the normal space with their shortfalls. It is split, so that those near the event take the place of the others, and moved, within what is
/// near. Belongs to one thread.
/// </summary>
internal sealed unsafe class Population : IDisposable
{
    /// <summary>The number of paths.</summary>
    public const int Size = NormalPoints.Count;

    private readonly DrawKey _choice;
    private readonly NormalPoints _points;
    private readonly ShortfallMeter _meter;
    private readonly TapeRunner _runner;
    private double[] _shortfalls = new double[Size];
    private double[] _copied = new double[Size];
    private double[] _weights = new double[Size];
    private double[] _copiedWeights = new double[Size];
    private readonly double _logMeanWeight;
    private readonly int[] _sources = new int[Size];
    private long _proposal;

    /// <summary>Prepares the population's memory.</summary>
    /// <param name="kernel">The kernel of the targets alone.</param>
    /// <param name="seed">The seed of the run.</param>
    /// <param name="logMeanWeight">The logarithm of the mean weight of a path; 0 where paths have none.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    public Population(CompiledKernel kernel, ulong seed, double logMeanWeight, YieldPoint yieldPoint)
    {
        _logMeanWeight = logMeanWeight;

        // No entry of a model has such a name.
        _choice = DrawKey.Of(seed, "/splitting");
        _points = new NormalPoints(kernel.Tape, seed, yieldPoint);
        _meter = new ShortfallMeter(kernel);
        try
        {
            _runner = new TapeRunner(kernel.Tape, _points, yieldPoint);
        }
        catch
        {
            _meter.Dispose();
            _points.Dispose();
            throw;
        }
    }

    /// <summary>Gets the shortfalls.</summary>
    public ReadOnlySpan<double> Shortfalls => _shortfalls;

    /// <summary>Gets the share of paths that are at the event.</summary>
    public double Share => (double)Shortfalls.Count(0.0) / Size;

    /// <summary>Gets the weight of the paths that are at the event, over that of as many mean ones; their share where paths have no weights.</summary>
    public double Weight
    {
        get
        {
            double sum = 0;
            for (int path = 0; path < Size; path++)
            {
                sum += _shortfalls[path] == 0 ? _weights[path] : 0;
            }

            return sum / Size;
        }
    }

    /// <summary>Gets the number of paths that were simulated.</summary>
    public long Paths { get; private set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        _runner.Dispose();
        _meter.Dispose();
        _points.Dispose();
    }

    /// <summary>Sets the units of the shortfalls.</summary>
    /// <param name="spreads">The standard deviation of each margin.</param>
    public void Measure(ReadOnlySpan<double> spreads) => spreads.CopyTo(_meter.Spreads);

    /// <summary>Takes the standard deviations of the margins over a fresh population; 1 for one that does not vary.</summary>
    /// <param name="firstProposal">The number of the proposal that it is made by.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    public double[] Spreads(long firstProposal, YieldPoint yieldPoint)
    {
        double[][] values = new double[_meter.Spreads.Length][];
        for (int margin = 0; margin < values.Length; margin++)
        {
            yieldPoint.Pass();
            values[margin] = new double[Size];
        }

        for (int tile = 0; tile < Size / Tape.TilePaths; tile++)
        {
            Propose(tile, 1, firstProposal, yieldPoint);
            for (int margin = 0; margin < values.Length; margin++)
            {
                yieldPoint.Pass();
                _meter.Margin(margin).CopyTo(values[margin].AsSpan(tile * Tape.TilePaths));
            }
        }

        double[] spreads = new double[values.Length];
        for (int margin = 0; margin < values.Length; margin++)
        {
            yieldPoint.Pass();
            spreads[margin] = Spread(values[margin]);
        }

        return spreads;
    }

    /// <summary>Starts from independent paths.</summary>
    /// <param name="targets">The targets of the event.</param>
    /// <param name="firstProposal">The number of the first proposal; each move takes one.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    public void Begin(ReadOnlySpan<int> targets, long firstProposal, YieldPoint yieldPoint)
    {
        _meter.Want(targets);
        _proposal = firstProposal;
        Move(1, double.PositiveInfinity, yieldPoint);
    }

    /// <summary>Puts copies of the paths within a level in place of all others, each as often as any other but for one.</summary>
    /// <param name="level">The greatest shortfall that is kept.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    /// <returns>The number of paths within the level; with 0 nothing is changed.</returns>
    public int Split(double level, YieldPoint yieldPoint)
    {
        int kept = 0;
        for (int path = 0; path < Size; path++)
        {
            if (_shortfalls[path] <= level)
            {
                _sources[kept++] = path;
            }
        }

        if (kept is 0 or Size)
        {
            return kept;
        }

        // Systematic resampling: one uniform number decides who gets the copy that is left over. Backwards, since no source stands after its copies.
        double uniform = DrawSource.Uniform(_choice, 0, _proposal, SamplingDesign.Plain);
        for (int path = Size - 1; path >= 0; path--)
        {
            _sources[path] = _sources[Math.Min((int)((path + uniform) * kept / Size), kept - 1)];
        }

        _points.Copy(_sources, yieldPoint);
        for (int path = 0; path < Size; path++)
        {
            _copied[path] = _shortfalls[_sources[path]];
            _copiedWeights[path] = _weights[_sources[path]];
        }

        (_shortfalls, _copied) = (_copied, _shortfalls);
        (_weights, _copiedWeights) = (_copiedWeights, _weights);
        return kept;
    }

    /// <summary>Moves each path, where the move stays within a level.</summary>
    /// <param name="step">The step, in (0, 1].</param>
    /// <param name="level">The greatest shortfall that is allowed.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    /// <returns>The share of moves that were accepted.</returns>
    public double Move(double step, double level, YieldPoint yieldPoint)
    {
        int moved = 0;
        double* shortfalls = stackalloc double[Tape.TilePaths];
        long* accepted = stackalloc long[Tape.TilePaths];
        for (int tile = 0; tile < Size / Tape.TilePaths; tile++)
        {
            Propose(tile, step, _proposal, yieldPoint);
            _meter.Read(shortfalls);
            for (int i = 0; i < Tape.TilePaths; i++)
            {
                bool moves = shortfalls[i] <= level;
                accepted[i] = moves ? -1 : 0;
                if (moves)
                {
                    _shortfalls[(tile * Tape.TilePaths) + i] = shortfalls[i];
                    _weights[(tile * Tape.TilePaths) + i] = PortableMath.Exp(_meter.LogWeights[i] - _logMeanWeight);
                    moved++;
                }
            }

            _points.Accept(tile, accepted, yieldPoint);
        }

        _proposal++;
        return (double)moved / Size;
    }

    private static double Spread(double[] values)
    {
        double mean = 0;
        double squares = 0;
        int count = 0;
        foreach (double value in values.Where(double.IsFinite))
        {
            // Welford's recurrence.
            double distance = value - mean;
            mean += distance / ++count;
            squares += distance * (value - mean);
        }

        double spread = Math.Sqrt(squares / Math.Max(count, 1));
        return spread > 0 && double.IsFinite(spread) ? spread : 1;
    }

    private void Propose(int tile, double step, long number, YieldPoint yieldPoint)
    {
        _points.Propose(tile, step, number, yieldPoint);
        _meter.Begin();
        _runner.Run(0, _meter, yieldPoint);
        Paths += Tape.TilePaths;
    }
}
