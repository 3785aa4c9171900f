namespace GrowthSim.Statistics;

/// <content>Choosing the grid.</content>
public sealed partial class CellGrid
{
    private const int LeastCells = 16;
    private const int MostCells = 8192;
    private const int LargestLatticeFactor = 4;
    private const int LogCells = 4096;
    private const int MantissaBits = 52;
    private const int FinestOctaveBits = 7;

    /// <summary>Chooses the grid for values like those of a sample.</summary>
    /// <param name="sample">Values of the series, in any order, of some thousand paths; those not finite are left out. Not changed.</param>
    /// <param name="cells">The number of cells of a linear grid; from 16 to 8,192. A log-linear one has 128 cells per doubling and at most 4,096 in all, by coarser ones if need be.</param>
    /// <returns>The grid.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 16 cells, or more than 8,192.</exception>
    public static CellGrid FromSample(ReadOnlySpan<double> sample, int cells = 512)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cells, LeastCells);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(cells, MostCells);
        SampleShape shape = new(sample);
        return TryLattice(shape, cells) ?? TryLogLinear(shape) ?? Linear(shape, cells);
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
        int margin = Math.Min(Math.Max(points, LeastCells), (LargestLatticeFactor * cells) / 2);
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

    private static CellGrid? TryLogLinear(SampleShape shape)
    {
        if (!shape.IsPositiveAndSkewed)
        {
            return null;
        }

        // A margin of two doublings beyond the sample; halved resolution until the grid fits.
        long least = BitConverter.DoubleToInt64Bits(shape.Least) >> MantissaBits;
        long greatest = BitConverter.DoubleToInt64Bits(shape.Greatest) >> MantissaBits;
        long firstOctave = Math.Max(1, least - 2);
        long octaves = Math.Min(2046, greatest + 3) - firstOctave;
        int octaveBits = FinestOctaveBits;
        while (octaveBits > 0 && octaves << octaveBits > LogCells)
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
        double width = (high - low) / cells;
        double[] edges = new double[cells + 1];
        for (int i = 0; i < edges.Length; i++)
        {
            edges[i] = i == cells ? high : low + (i * width);
        }

        return new CellGrid(CellGridKind.Linear, shape.Mean, edges, shape.Atoms, [], 1 / width, 0);
    }
}
