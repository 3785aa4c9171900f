using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using GrowthSim.Compilation;
using GrowthSim.Language.Operations;
using GrowthSim.Randomness;

namespace GrowthSim.Simulation.Splitting;

/// <summary>
/// Points of the space of independent standard normal numbers, one coordinate for each draw and year of a tape, and a proposed move of one tile of them. The tape reads the proposal
/// in place of its own draws. Belongs to one thread.
/// </summary>
internal sealed unsafe class NormalPoints : TileDraws, IDisposable
{
    /// <summary>The number of points; a multiple of a tile.</summary>
    public const int Count = 1_024;

    /// <summary>No run has so many paths: from here on, their numbers are those of proposals.</summary>
    private const long FirstProposal = 1L << 40;

    /// <summary>The columns of a tile between two yield points: some tenths of a millisecond.</summary>
    private const int BetweenPoints = 64;

    /// <summary>The least uniform number, 2⁻⁶³: its logarithm is finite.</summary>
    private const double Min = 1.0 / (1L << 62) / 2;

    /// <summary>The greatest number below 1.</summary>
    private static readonly double Max = Math.BitDecrement(1.0);

    private readonly (DrawKey Key, int Year)[] _coordinates;
    private readonly Dictionary<(int Draw, int Year), int> _places = [];
    private double* _points;
    private double* _copies;
    private double* _proposal;

    /// <summary>Prepares the points' memory.</summary>
    /// <param name="tape">The tape that reads them.</param>
    /// <param name="seed">The seed of the run.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    public NormalPoints(Tape tape, ulong seed, YieldPoint yieldPoint)
    {
        foreach ((int draw, int year) in tape.Numbers)
        {
            _places.Add((draw, year), _places.Count);
        }

        _coordinates = [.. tape.Numbers.Select(number => (DrawKey.Of(seed, tape.Draws[number.Draw]), number.Year))];
        _points = Allocate(Count);
        _copies = Allocate(Count);
        _proposal = Allocate(Tape.TilePaths);

        try
        {
            // Zeros: what a step of 1 forgets must be a number.
            for (int column = 0; column < Count / Tape.TilePaths * _coordinates.Length; column++)
            {
                PassAt(column, yieldPoint);
                NativeMemory.Clear(Column(_points, 0, column), Tape.TilePaths * sizeof(double));
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        NativeMemory.AlignedFree(_points);
        NativeMemory.AlignedFree(_copies);
        NativeMemory.AlignedFree(_proposal);
        _points = _copies = _proposal = null;
    }

    /// <summary>Proposes a move of one tile: √(1 − step²) of each coordinate and a step of a fresh normal number, which leaves the normal distribution as it is.</summary>
    /// <param name="tile">The tile.</param>
    /// <param name="step">The step, in (0, 1]; 1 forgets where the points are.</param>
    /// <param name="number">The number of the proposal of all points; each is made once.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    /// <remarks>The preconditioned Crank-Nicolson proposal (Cotter, Roberts, Stuart and White, 2013).</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Propose(int tile, double step, long number, YieldPoint yieldPoint)
    {
        Vector256<double> move = Vector256.Create(step);
        Vector256<double> keep = Vector256.Create(Math.Sqrt(1 - (step * step)));
        long path = FirstProposal + (number * Count) + (tile * Tape.TilePaths);
        for (int coordinate = 0; coordinate < _coordinates.Length; coordinate++)
        {
            PassAt(coordinate, yieldPoint);
            double* proposed = _proposal + (coordinate * Tape.TilePaths);
            double* point = Column(_points, tile, coordinate);
            DrawSource.Normals(proposed, Tape.TilePaths, _coordinates[coordinate].Key, _coordinates[coordinate].Year, path, SamplingDesign.Plain);
            for (int i = 0; i < Tape.TilePaths; i += 4)
            {
                Vector256.FusedMultiplyAdd(keep, Vector256.Load(point + i), move * Vector256.Load(proposed + i)).Store(proposed + i);
            }
        }
    }

    /// <summary>Moves the points of a tile to where they were proposed.</summary>
    /// <param name="tile">The tile.</param>
    /// <param name="accepted">For each point of the tile all bits set where it moves, and none where it stays.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Accept(int tile, long* accepted, YieldPoint yieldPoint)
    {
        for (int coordinate = 0; coordinate < _coordinates.Length; coordinate++)
        {
            PassAt(coordinate, yieldPoint);
            double* proposed = _proposal + (coordinate * Tape.TilePaths);
            double* point = Column(_points, tile, coordinate);
            for (int i = 0; i < Tape.TilePaths; i += 4)
            {
                Vector256<double> moves = Vector256.Load(accepted + i).AsDouble();
                ((Vector256.Load(proposed + i) & moves) | Vector256.AndNot(Vector256.Load(point + i), moves)).Store(point + i);
            }
        }
    }

    /// <summary>Puts copies of some points in place of all.</summary>
    /// <param name="sources">For each point, the one that it becomes a copy of.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    public void Copy(ReadOnlySpan<int> sources, YieldPoint yieldPoint)
    {
        // Column by column, not point by point: what is written stands side by side.
        for (int tile = 0; tile < Count / Tape.TilePaths; tile++)
        {
            ReadOnlySpan<int> ofTile = sources.Slice(tile * Tape.TilePaths, Tape.TilePaths);
            for (int coordinate = 0; coordinate < _coordinates.Length; coordinate++)
            {
                PassAt(coordinate, yieldPoint);
                double* to = Column(_copies, tile, coordinate);
                for (int i = 0; i < ofTile.Length; i++)
                {
                    to[i] = Column(_points, ofTile[i] / Tape.TilePaths, coordinate)[ofTile[i] % Tape.TilePaths];
                }
            }
        }

        double* points = _points;
        _points = _copies;
        _copies = points;
    }

    /// <summary>Fills a column with the uniform numbers that belong to the proposal: its distribution function, closer to 0 and 1 than draws of a run come, so that what hangs on the tails of a discrete draw is reached.</summary>
    /// <inheritdoc/>
    public override void Uniforms(double* destination, in Instruction instruction, long firstPath)
    {
        double* proposed = Proposed(in instruction);
        for (int i = 0; i < Tape.TilePaths; i += 4)
        {
            Vector256<double> uniform = NormalDistributionFunction.Of(Vector256.Load(proposed + i));
            Vector256.MinNative(Vector256.MaxNative(uniform, Vector256.Create(Min)), Vector256.Create(Max)).Store(destination + i);
        }
    }

    /// <summary>Fills a column with the proposal.</summary>
    /// <inheritdoc/>
    public override void Normals(double* destination, in Instruction instruction, long firstPath) =>
        new ReadOnlySpan<double>(Proposed(in instruction), Tape.TilePaths).CopyTo(new Span<double>(destination, Tape.TilePaths));

    private static void PassAt(int column, YieldPoint yieldPoint)
    {
        if (column % BetweenPoints == 0)
        {
            yieldPoint.Pass();
        }
    }

    private double* Proposed(in Instruction instruction) => _proposal + (_places[(instruction.Index, instruction.Year)] * Tape.TilePaths);

    private double* Column(double* points, int tile, int coordinate) => points + ((((nint)tile * _coordinates.Length) + coordinate) * Tape.TilePaths);

    private double* Allocate(int points)
    {
        nuint bytes = (nuint)Math.Max(_coordinates.Length, 1) * (nuint)(points * sizeof(double));
        return (double*)NativeMemory.AlignedAlloc(bytes, 64);
    }
}
