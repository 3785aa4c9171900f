namespace GrowthSim.Statistics;

/// <summary>The distribution that the counts of a <see cref="CellGrid"/> describe: its quantiles, and how far their ranks may be off.</summary>
/// <remarks>
/// A quantile is linear within a cell, an atom or a lattice value itself, and the end of the grid for what was counted beyond it. Where an atom lies within a cell, the others of the cell are spread evenly on both sides.
/// </remarks>
public sealed partial class CellQuantiles
{
    /// <summary>Differences of counts are only told from chance above so many of their standard deviations.</summary>
    private const double Deviations = 3;

    /// <summary>The places, besides those of cells, of what lies below the grid, and of atoms.</summary>
    private const int Below = -1;
    private const int Atom = -2;

    private readonly CellGrid _grid;
    private readonly uint[] _cells;
    private readonly List<Segment> _segments;

    internal CellQuantiles(CellGrid grid, ReadOnlySpan<uint> cells)
    {
        if (cells.Length != grid.CellCount)
        {
            throw new ArgumentException($"The grid has {grid.CellCount} cells: {cells.Length} were given.", nameof(cells));
        }

        _grid = grid;
        _cells = cells.ToArray();
        _segments = new(grid.CellCount);
        double low = grid.PointOf(0) ?? grid.Low;
        double high = grid.PointOf(grid.Inner - 1) ?? grid.High;
        Add(cells[0], low, low, Below);
        int atom = 0;
        for (int cell = 0; cell < grid.Inner; cell++)
        {
            AddCell(cell, ref atom);
        }

        // What lies above the grid, and atoms there.
        while (atom < grid.Atoms.Length)
        {
            AddAtom(atom++);
        }

        Add(cells[grid.Inner + 1], high, high, grid.Inner);
        Count = _segments.Count == 0 ? 0 : (long)Math.Round(_segments[^1].UpTo);
    }

    /// <summary>Gets how many values were counted.</summary>
    public long Count { get; }

    /// <summary>Returns the value below which a share of the counted values lies.</summary>
    /// <param name="probability">The share, from 0 to 1.</param>
    /// <returns>The quantile; NaN where nothing was counted.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not from 0 to 1.</exception>
    public double At(double probability)
    {
        Check(probability);
        if (Count == 0)
        {
            return double.NaN;
        }

        (Segment segment, double before) = Find(probability * Count);
        double count = segment.UpTo - before;
        return segment.Left + ((segment.Right - segment.Left) * Math.Clamp(((probability * Count) - before) / count, 0, 1));
    }

    /// <summary>Returns how far the rank of the quantile may be from the probability, as a share of the counted values, besides what chance does.</summary>
    /// <param name="probability">The share, from 0 to 1.</param>
    /// <returns>
    /// Of cells by rank a bound: how far the ends of the cell are from the rank. Of regular cells an estimate from the cells beside it: a quarter of how their densities differ, or by how much
    /// the cell stands out from both, as far as that is more than chance. Beyond the grid the share that lies there. 0 for an atom or a lattice value.
    /// </returns>
    /// <inheritdoc cref="At"/>
    public double RankError(double probability)
    {
        Check(probability);
        if (Count == 0)
        {
            return 0;
        }

        double rank = probability * Count;
        (Segment segment, double before) = Find(rank);
        if (segment.Cell < 0 || segment.Cell == _grid.Inner)
        {
            return segment.Cell == Atom ? 0 : (segment.UpTo - before) / Count;
        }

        if (segment.Left == segment.Right)
        {
            return 0;
        }

        return _grid.Kind == CellGridKind.Ranks
            ? Math.Max(rank - before, segment.UpTo - rank) / Count
            : Unevenness(segment.Cell) / Count;
    }

    /// <summary>Returns whether the quantile lies beyond the grid, so that its end stands for it.</summary>
    /// <param name="probability">The share, from 0 to 1.</param>
    /// <inheritdoc cref="At"/>
    public bool IsOpen(double probability)
    {
        Check(probability);
        int cell = Count == 0 ? Below : Find(probability * Count).Segment.Cell;
        return cell == Below || cell == _grid.Inner;
    }

    private static void Check(double probability)
    {
        if (!(probability >= 0 && probability <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "The probability must be from 0 to 1.");
        }
    }

    /// <summary>
    /// How uneven a cell may be by the cells beside it: by a quarter of how their densities differ, if the one goes over into the other somewhere in the cell, or by as much as it holds
    /// more than both of them, or less; as far as that is more than chance.
    /// </summary>
    private double Unevenness(int cell)
    {
        double count = _cells[cell + 1];
        double left = Expected(cell, cell > 0 ? cell - 1 : cell);
        double right = Expected(cell, cell < _grid.Inner - 1 ? cell + 1 : cell);
        double chance = Deviations * Math.Sqrt(count + left + right + 1);
        double step = (Math.Abs(left - right) - chance) / 4;
        double excess = Math.Max(count - Math.Max(left, right), Math.Min(left, right) - count) - chance;
        return Math.Max(0, Math.Max(step, excess));
    }

    /// <summary>Returns the count that a cell would have with the density of another.</summary>
    private double Expected(int cell, int other) => _cells[other + 1] * (_grid.WidthOf(cell) / _grid.WidthOf(other));

    private void AddCell(int cell, ref int atom)
    {
        double left = _grid.EdgeOf(cell);
        double right = _grid.EdgeOf(cell + 1);
        uint count = _cells[cell + 1];
        if (_grid.PointOf(cell) is double point)
        {
            Add(count, point, point, cell);
            return;
        }

        double perUnit = count / (right - left);
        while (atom < _grid.Atoms.Length && _grid.Atoms[atom] < right)
        {
            double value = _grid.Atoms[atom];
            Add(Math.Max(0, value - left) * perUnit, left, value, cell);
            AddAtom(atom++);
            left = Math.Max(left, value);
        }

        Add(left == _grid.EdgeOf(cell) ? count : (right - left) * perUnit, left, right, cell);
    }

    private void AddAtom(int atom) => Add(_cells[_grid.Inner + 2 + atom], _grid.Atoms[atom], _grid.Atoms[atom], Atom);

    private void Add(double count, double left, double right, int cell)
    {
        if (count > 0)
        {
            _segments.Add(new Segment(left, right, (_segments.Count == 0 ? 0 : _segments[^1].UpTo) + count, cell));
        }
    }

    private (Segment Segment, double Before) Find(double rank)
    {
        int low = 0;
        int high = _segments.Count - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _segments[middle].UpTo >= rank ? (low, middle) : (middle + 1, high);
        }

        return (_segments[low], low == 0 ? 0 : _segments[low - 1].UpTo);
    }

    /// <summary>Values that are spread evenly from left to right, up to a cumulative count.</summary>
    private readonly record struct Segment(double Left, double Right, double UpTo, int Cell);
}
