namespace GrowthSim.Statistics;

/// <content>Reading quantiles.</content>
public sealed partial class CellGrid
{
    /// <summary>Returns the value below which a share of the counted values lies.</summary>
    /// <param name="cells">The <see cref="CellCount"/> counts, summed over all paths.</param>
    /// <param name="probability">The share, from 0 to 1.</param>
    /// <returns>
    /// The quantile: linear within a cell, an atom or a lattice value itself; the end of the grid for what was counted beyond it. NaN where nothing was counted.
    /// </returns>
    /// <exception cref="ArgumentException">The number of cells is not <see cref="CellCount"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not from 0 to 1.</exception>
    public double Quantile(ReadOnlySpan<uint> cells, double probability)
    {
        if (cells.Length != CellCount)
        {
            throw new ArgumentException($"The grid has {CellCount} cells: {cells.Length} were given.", nameof(cells));
        }

        if (!(probability >= 0 && probability <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "The probability must be from 0 to 1.");
        }

        long total = 0;
        foreach (uint count in cells)
        {
            total += count;
        }

        if (total == 0)
        {
            return double.NaN;
        }

        QuantileSearch search = new(probability * total);
        int atom = 0;
        search.Step(cells[0], double.NegativeInfinity, _low);
        for (int cell = 0; cell <= Inner && !search.IsDone; cell++)
        {
            // The last round has what lies above the grid, and atoms there.
            bool above = cell == Inner;
            double left = _edges[cell];
            double right = above ? double.PositiveInfinity : _edges[cell + 1];
            long count = cells[cell + 1];
            if (Kind == CellGridKind.Lattice && !above)
            {
                search.Step(count, _lattice[cell], _lattice[cell]);
                continue;
            }

            double unsplit = above ? 0 : count / (right - left);
            while (atom < _atoms.Length && _atoms[atom] < right)
            {
                // Where an atom lies within a cell, the others of the cell are spread evenly on both sides.
                double below = Math.Max(0, _atoms[atom] - left) * unsplit;
                search.Step(below, left, _atoms[atom]);
                search.Step(cells[Inner + 2 + atom], _atoms[atom], _atoms[atom]);
                left = Math.Max(left, _atoms[atom]);
                atom++;
            }

            search.Step(above ? count : (right - left) * unsplit, left, right);
        }

        return Kind == CellGridKind.Lattice
            ? Math.Clamp(search.Value, _lattice[0], _lattice[^1])
            : Math.Clamp(search.Value, Math.Min(_low, LeastAtom), Math.Max(High, GreatestAtom));
    }

    private double LeastAtom => _atoms.Length > 0 ? _atoms[0] : double.PositiveInfinity;

    private double GreatestAtom => _atoms.Length > 0 ? _atoms[^1] : double.NegativeInfinity;
}
