using System.Runtime.CompilerServices;

namespace GrowthSim.Statistics;

/// <content>Choosing the grid.</content>
public sealed partial class CellGrid
{
    private const int FittedTo = 2048;
    private const double LatticeTolerance = 1e-3;
    private const int MinCells = 16;
    private const int MaxCells = 8192;
    private const int LargestLatticeFactor = 4;
    private const int MantissaBits = 52;
    private const int FinestOctaveBits = 7;

    /// <summary>Chooses the grid for values like those of a sample: a regular one where the whole sample is spread evenly within its cells, otherwise cells by rank.</summary>
    /// <param name="sample">Values of the series, of some thousand independent paths; those not finite are left out. A regular grid is fitted to the first 2,048. Not changed.</param>
    /// <param name="cells">The number of cells of a linear grid; from 16 to 8,192.</param>
    /// <param name="unevenCells">The number of cells of one by ranks, about; from 16 to 8,192. A log-linear one has 128 cells per doubling and at most so many in all, by coarser ones if need be.</param>
    /// <returns>The grid, of at most <see cref="MaxCellsOf"/> cells.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 16 cells, or more than 8,192.</exception>
    public static CellGrid FromSample(ReadOnlySpan<double> sample, int cells = 512, int unevenCells = 4096)
    {
        CheckCells(cells);
        CheckCells(unevenCells);
        SampleShape shape = new(sample[..Math.Min(sample.Length, FittedTo)]);
        CellGrid regular = TryLattice(shape, cells) ?? TryLogLinear(shape, unevenCells) ?? Linear(shape, cells);
        if (regular.Describes(sample))
        {
            return regular.Kind == CellGridKind.Lattice ? regular.OfValues(sample) : regular;
        }

        shape = new SampleShape(sample);
        return Bounded(shape, cells).FirstOrDefault(grid => grid.Describes(shape.Sorted)) ?? Ranks(shape, unevenCells);
    }

    /// <summary>Returns the most cells that a grid has, whatever the sample.</summary>
    /// <inheritdoc cref="FromSample"/>
    public static int MaxCellsOf(int cells, int unevenCells)
    {
        // A lattice has at most as many points as a linear grid has cells, and a margin on both sides; among cells by rank, each of a value that recurs may end one before its time.
        int lattice = cells * (1 + LargestLatticeFactor);
        int ranks = (2 * unevenCells) + (2 * (TailCells + GapsKeptOut + 1));
        return Math.Max(lattice, ranks) + MaxAtoms + 2;
    }

    private static void CheckCells(int cells, [CallerArgumentExpression(nameof(cells))] string? name = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cells, MinCells, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(cells, MaxCells, name);
    }

    /// <summary>Returns linear grids that end with the sample, on one side or both: a density that jumps within a cell is not even there.</summary>
    private static IEnumerable<CellGrid> Bounded(SampleShape shape, int cells)
    {
        (double low, double high) = shape.LinearRange();
        if (shape.Min < shape.Max)
        {
            double end = Math.BitIncrement(shape.Max);
            yield return Linear(shape, shape.Min, end, cells);
            yield return Linear(shape, shape.Min, high, cells);
            yield return Linear(shape, low, end, cells);
        }
    }

    /// <summary>Returns the lattice with the values of a sample as they are, without the rounding of sums.</summary>
    private CellGrid OfValues(ReadOnlySpan<double> sample)
    {
        double[] lattice = [.. _lattice];
        OnLattice places = new(this);
        foreach (double value in sample)
        {
            if (double.IsNaN(places.Of(value)))
            {
                lattice[(int)((value - _low) * _perUnit)] = value;
            }
        }

        return new CellGrid(Kind, Pivot, _edges, [], lattice, _perUnit, _shift);
    }

    /// <summary>Returns whether the values of a sample are spread evenly within the cells; on a lattice, whether they lie on it.</summary>
    private bool Describes(ReadOnlySpan<double> sample) => Kind switch
    {
        CellGridKind.Lattice => GridFit.Holds(new OnLattice(this), Inner, sample),
        CellGridKind.LogLinear => GridFit.Holds(new InOctaves(this), Inner, sample),
        _ => GridFit.Holds(new InEvenCells(this), Inner, sample),
    };

    private bool IsAtom(double value) => _atoms.Length > 0 && Array.IndexOf(_atoms, value) >= 0;

    private readonly struct InEvenCells(CellGrid grid) : GridFit.IPosition
    {
        private readonly double _low = grid._low;
        private readonly double _perUnit = grid._perUnit;

        public double Of(double value) => grid.IsAtom(value) ? double.NaN : (value - _low) * _perUnit;
    }

    private readonly struct InOctaves(CellGrid grid) : GridFit.IPosition
    {
        private readonly long _bits = BitConverter.DoubleToInt64Bits(grid._low);
        private readonly double _perBit = Math.ScaleB(1, -grid._shift);

        public double Of(double value) => grid.IsAtom(value) ? double.NaN : value >= grid._low ? (BitConverter.DoubleToInt64Bits(value) - _bits) * _perBit : -1;
    }

    /// <summary>A value off the lattice counts as outside the grid.</summary>
    private readonly struct OnLattice(CellGrid grid) : GridFit.IPosition
    {
        public double Of(double value)
        {
            double place = (value - grid._low) * grid._perUnit;
            return place >= 0 && place < grid.Inner && Math.Abs(value - grid._lattice[(int)place]) * grid._perUnit <= LatticeTolerance ? double.NaN : -1;
        }
    }

    // All distinct values v₀ + k·g with few k: extended on both sides by as many again, for paths outside the sample.
    private static CellGrid? TryLattice(SampleShape shape, int cells)
    {
        double step = shape.LatticeStep(cells);
        if (step == 0)
        {
            return null;
        }

        double first = shape.Distinct[0];
        int points = (int)Math.Round((shape.Distinct[^1] - first) / step) + 1;
        int margin = Math.Min(Math.Max(points, MinCells), (LargestLatticeFactor * cells) / 2);
        double[] lattice = new double[points + (2 * margin)];
        for (int i = 0; i < lattice.Length; i++)
        {
            lattice[i] = first + ((i - margin) * step);
        }

        // The values of the sample as they are, without the rounding of the sum.
        foreach (double value in shape.Distinct)
        {
            lattice[(int)Math.Round((value - first) / step) + margin] = value;
        }

        double[] edges = new double[lattice.Length + 1];
        for (int i = 0; i < edges.Length; i++)
        {
            edges[i] = first + ((i - margin - 0.5) * step);
        }

        return new CellGrid(CellGridKind.Lattice, shape.Mean, edges, [], lattice, 1 / step, 0);
    }

    private static CellGrid? TryLogLinear(SampleShape shape, int cells)
    {
        if (!shape.IsPositiveAndSkewed)
        {
            return null;
        }

        // A margin of two doublings beyond the sample; halved resolution until the grid fits.
        long least = BitConverter.DoubleToInt64Bits(shape.Min) >> MantissaBits;
        long greatest = BitConverter.DoubleToInt64Bits(shape.Max) >> MantissaBits;
        long firstOctave = Math.Max(1, least - 2);
        long octaves = Math.Min(2046, greatest + 3) - firstOctave;
        int octaveBits = FinestOctaveBits;
        while (octaveBits > 0 && octaves << octaveBits > cells)
        {
            octaveBits--;
        }

        int shift = MantissaBits - octaveBits;
        double[] edges = new double[(int)(octaves << octaveBits) + 1];
        for (int i = 0; i < edges.Length; i++)
        {
            edges[i] = BitConverter.Int64BitsToDouble(((firstOctave << octaveBits) + i) << shift);
        }

        return new CellGrid(CellGridKind.LogLinear, shape.Mean, edges, shape.Atoms, [], 0, shift);
    }

    private static CellGrid Linear(SampleShape shape, int cells)
    {
        (double low, double high) = shape.LinearRange();
        return Linear(shape, low, high, cells);
    }

    private static CellGrid Linear(SampleShape shape, double low, double high, int cells)
    {
        double width = (high - low) / cells;
        double[] edges = new double[cells + 1];
        for (int i = 0; i < edges.Length; i++)
        {
            edges[i] = i == cells ? high : low + (i * width);
        }

        return new CellGrid(CellGridKind.Linear, shape.Mean, edges, shape.Atoms, [], 1 / width, 0);
    }
}
