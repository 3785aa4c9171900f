using System.Runtime.CompilerServices;

namespace GrowthSim.Statistics;

/// <summary>A fixed grid of counting cells from which quantiles are read: counts of any split of the paths add up, exactly and in any order.</summary>
/// <remarks>
/// The grid is chosen from a sample and a pure function of it, the same on every machine; the cells belong to the caller. Cell 0 counts what is below the grid, then come the
/// cells of the grid, one cell for what is above, and one for each atom (a value with at least half a percent of the sample, such as the bound of a
/// clamped share). The rank error of quantiles is below 10⁻³, mostly below 10⁻⁴, as long as the paths are distributed as the sample is; <see cref="CellQuantiles.RankError"/> tells from the counts themselves.
/// </remarks>
public sealed partial class CellGrid
{
    /// <summary>The most atoms that a grid has.</summary>
    public const int MaxAtoms = 8;

    private const int PackedTogether = 16;
    private const long IntegerMagicBits = 0x4330000000000000;
    private const double IntegerMagic = 4503599627370496;

    private readonly double[] _edges;
    private readonly double[] _atoms;
    private readonly double[] _lattice;
    private readonly double[] _padded;
    private readonly double _low;
    private readonly double _perUnit;
    private readonly double _bitsBefore;
    private readonly int _shift;

    private CellGrid(CellGridKind kind, double pivot, double[] edges, double[] atoms, double[] lattice, double perUnit, int shift)
    {
        Kind = kind;
        Pivot = pivot;
        _edges = edges;
        _atoms = atoms;
        _lattice = lattice;
        _padded = kind == CellGridKind.Ranks ? Padded(edges) : [];
        _low = edges[0];
        _perUnit = perUnit;
        _shift = shift;
        _bitsBefore = IntegerMagic + (BitConverter.DoubleToInt64Bits(_low) >> shift) - 1;
    }

    /// <summary>Gets how the cells divide the numbers.</summary>
    public CellGridKind Kind { get; }

    /// <summary>Gets the number of counting cells that the caller provides for a series, all of them starting at 0.</summary>
    public int CellCount => Inner + _atoms.Length + 2;

    /// <summary>Gets the values with cells of their own, ascending.</summary>
    public ReadOnlySpan<double> Atoms => _atoms;

    /// <summary>Gets a value near the mean, finite: sums of squared distances from it keep their digits.</summary>
    public double Pivot { get; }

    /// <summary>Gets the low end of the grid.</summary>
    public double Low => _low;

    /// <summary>Gets the high end of the grid.</summary>
    public double High => _edges[^1];

    /// <summary>Gets the number of cells between the ends.</summary>
    internal int Inner => _edges.Length - 1;

    /// <summary>Gets about how many bytes the grid itself takes.</summary>
    public long Bytes => (sizeof(double) * (long)(_edges.Length + _atoms.Length + _lattice.Length + _padded.Length)) + 200;

    /// <summary>Returns the distribution that counts describe.</summary>
    /// <param name="cells">The <see cref="CellCount"/> counts, summed over all paths.</param>
    /// <exception cref="ArgumentException">The number of cells is not <see cref="CellCount"/>.</exception>
    public CellQuantiles Read(ReadOnlySpan<uint> cells) => new(this, cells);

    /// <summary>Returns where a cell starts; of the number of cells, where the last ends.</summary>
    internal double EdgeOf(int cell) => _edges[cell];

    /// <summary>Returns the width of a cell.</summary>
    internal double WidthOf(int cell) => _edges[cell + 1] - _edges[cell];

    /// <summary>Returns the one value that a cell stands for; null where it stands for all between its ends.</summary>
    internal double? PointOf(int cell) => Kind switch
    {
        CellGridKind.Lattice => _lattice[cell],
        CellGridKind.Ranks when _edges[cell + 1] == Math.BitIncrement(_edges[cell]) => _edges[cell],
        _ => null,
    };

    /// <summary>
    /// Finds the cells of values, to be counted later, and adds up the values' distances from the pivot, in one pass. (The cells of many series do not fit the processor's cache
    /// together; their numbers pass through it in order.)
    /// </summary>
    /// <param name="values">The values. Where one is not finite, neither is the sum of squares; its cell is one of the grid's nonetheless.</param>
    /// <param name="count">How many; a multiple of 16.</param>
    /// <param name="places">The numbers of the cells, in an order of their own.</param>
    /// <returns>The sums of the distances from <see cref="Pivot"/> and of their squares, added up in an order that depends on the count alone.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative or no multiple of 16.</exception>
    public unsafe (double Sum, double Squares) Note(double* values, int count, ushort* places)
    {
        if (count < 0 || count % PackedTogether != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(count), count, $"The count must be a multiple of {PackedTogether}.");
        }

        if (Kind == CellGridKind.Ranks)
        {
            fixed (double* edges = _padded)
            {
                return Note(new CellsByRank(edges, (_padded.Length + 1) / 2, Inner + 1), values, count, places);
            }
        }

        fixed (double* atoms = _atoms)
        {
            return (Kind == CellGridKind.LogLinear, _atoms.Length > 0) switch
            {
                (false, false) => Note(new CellsByWidth(this), values, count, places),
                (false, true) => Note(new CellsWithAtoms<CellsByWidth>(new CellsByWidth(this), this, atoms), values, count, places),
                (true, false) => Note(new CellsByBits(this), values, count, places),
                (true, true) => Note(new CellsWithAtoms<CellsByBits>(new CellsByBits(this), this, atoms), values, count, places),
            };
        }
    }

    /// <summary>Counts values that were placed.</summary>
    /// <param name="places">The numbers of their cells, as <see cref="Note(double*, int, ushort*)"/> gave them.</param>
    /// <param name="count">How many; a multiple of 16.</param>
    /// <param name="cells">The <see cref="CellCount"/> cells.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static unsafe void Count(ushort* places, int count, uint* cells)
    {
        for (int i = 0; i < count; i += 4)
        {
            ulong four = *(ulong*)(places + i);
            cells[(ushort)four]++;
            cells[(ushort)(four >> 16)]++;
            cells[(ushort)(four >> 32)]++;
            cells[four >> 48]++;
        }
    }

    /// <summary>
    /// Counts values that were placed, as <see cref="Count"/>: faster where few cells take most values, since a cell is not written again before its last count has arrived.
    /// </summary>
    /// <param name="places">The numbers of their cells, as <see cref="Note(double*, int, ushort*)"/> gave them.</param>
    /// <param name="count">How many; a multiple of 16.</param>
    /// <param name="cells">Four times the <see cref="CellCount"/> cells, one set after the other; the counts are their sums.</param>
    /// <param name="cellCount">The number of cells of a set.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static unsafe void CountInFour(ushort* places, int count, uint* cells, int cellCount)
    {
        uint* second = cells + cellCount;
        uint* third = second + cellCount;
        uint* fourth = third + cellCount;
        for (int i = 0; i < count; i += 4)
        {
            ulong four = *(ulong*)(places + i);
            cells[(ushort)four]++;
            second[(ushort)(four >> 16)]++;
            third[(ushort)(four >> 32)]++;
            fourth[four >> 48]++;
        }
    }

    /// <summary>Returns edges with as many infinite ones behind as make their number one less than a power of two, for a search by halving.</summary>
    private static double[] Padded(double[] edges)
    {
        double[] padded = new double[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)edges.Length + 1) - 1];
        Array.Fill(padded, double.PositiveInfinity);
        edges.CopyTo(padded, 0);
        return padded;
    }

    /// <summary>Returns the cell that counts a value.</summary>
    /// <param name="value">Any number; NaN counts as below the grid.</param>
    /// <returns>An index from 0 to <see cref="CellCount"/> − 1.</returns>
    public unsafe int CellOf(double value)
    {
        double* values = stackalloc double[PackedTogether];
        ushort* places = stackalloc ushort[PackedTogether];
        new Span<double>(values, PackedTogether).Fill(value);
        Note(values, PackedTogether, places);
        return places[0];
    }
}
