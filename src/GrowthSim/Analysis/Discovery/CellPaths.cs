namespace GrowthSim.Analysis.Discovery;

/// <summary>Paths as points in the cells of factors: every second tile of them to seek boxes in, the others to say how good these are.</summary>
internal sealed class CellPaths
{
    private readonly long[] _times;
    private readonly bool[] _isEvent;
    private readonly byte[][] _cells;

    /// <summary>Reads a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="ofMet">Whether the event is that the target is met; else that it is missed.</param>
    public CellPaths(CellTable table, bool ofMet)
    {
        _times = table.Times.ToArray();
        _isEvent = [.. Enumerable.Range(0, _times.Length).Select(path => table.IsMet(path) == ofMet)];
        _cells = [.. Enumerable.Range(0, table.Structure.Factors.Length).Select(table.CellsOf)];
        int[] counted = [.. Enumerable.Range(0, _times.Length).Where(path => _times[path] > 0)];
        Sought = [.. counted.Where(path => path / Compilation.Tape.TilePaths % 2 == 1)];
        Reported = [.. counted.Where(path => path / Compilation.Tape.TilePaths % 2 == 0)];
        double squares = counted.Sum(path => (double)_times[path] * _times[path]);
        Effective = squares == 0 ? 1 : counted.Sum(path => (double)_times[path]) / squares;
    }

    /// <summary>Gets the paths that boxes are sought in.</summary>
    public int[] Sought { get; }

    /// <summary>Gets the paths that say how good a box is.</summary>
    public int[] Reported { get; }

    /// <summary>Gets the number of factors.</summary>
    public int Factors => _cells.Length;

    /// <summary>Gets how many independent paths one count stands for: 1, less where paths have weights.</summary>
    public double Effective { get; }

    /// <summary>Returns how many times paths count, and how many times of it in which the event happens.</summary>
    public CellCount Count(IEnumerable<int> paths)
    {
        CellCount count = default;
        foreach (int path in paths)
        {
            count += Of(path);
        }

        return count;
    }

    /// <summary>Returns the counts of paths by the cells of a factor.</summary>
    public CellCount[] Count(IEnumerable<int> paths, int factor)
    {
        CellCount[] counts = new CellCount[CellTable.Cells];
        byte[] cells = _cells[factor];
        foreach (int path in paths)
        {
            counts[cells[path]] += Of(path);
        }

        return counts;
    }

    /// <summary>Returns the paths of some that lie in a box, by all of its restrictions or by all but that of one factor.</summary>
    public int[] Inside(IEnumerable<int> paths, CellBox box, int without = -1)
    {
        int[] restricted = [.. Enumerable.Range(0, Factors).Where(factor => factor != without && box.IsRestricted(factor))];
        return [.. paths.Where(path => Array.TrueForAll(restricted, factor => box.Holds(factor, _cells[factor][path])))];
    }

    private CellCount Of(int path) => new(_times[path], _isEvent[path] ? _times[path] : 0);
}
