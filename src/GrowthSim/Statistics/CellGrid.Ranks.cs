namespace GrowthSim.Statistics;

/// <content>The grid of equally probable cells.</content>
public sealed partial class CellGrid
{
    /// <summary>So many of the widest gaps between neighbours of the sample lie between cells, never inside one.</summary>
    private const int GapsKeptOut = 64;

    /// <summary>The number of cells on each side beyond the sample, each twice as wide as the one before.</summary>
    private const int TailCells = 24;

    /// <summary>
    /// Cells by the ranks of the sample itself, for any distribution: about so many with as many values each, every value that recurs in a cell of its own, edges in the widest gaps,
    /// and tails that double their width. The rank error of a quantile is at most the share of its cell, whatever the shape within.
    /// </summary>
    private static CellGrid Ranks(SampleShape shape, int cells)
    {
        ReadOnlySpan<double> sorted = shape.Sorted;
        int share = Math.Max(1, sorted.Length / cells);
        double wide = WideGap(sorted);
        List<double> edges = [];
        AddTail(edges, sorted, ascending: false);
        int held = 0;
        for (int i = 0; i < sorted.Length;)
        {
            int next = i + 1;
            while (next < sorted.Length && sorted[next] == sorted[i])
            {
                next++;
            }

            if (next - i >= Math.Max(2, share))
            {
                // A cell for the value alone: up to the next number that there is.
                Add(edges, sorted[i]);
                Add(edges, Math.BitIncrement(sorted[i]));
                held = 0;
            }
            else
            {
                held += next - i;
                bool gap = next < sorted.Length && sorted[next] - sorted[i] >= wide;
                if (gap)
                {
                    Add(edges, Math.BitIncrement(sorted[i]));
                }

                if (next < sorted.Length && (gap || held >= share))
                {
                    Add(edges, gap ? sorted[next] : Between(sorted[i], sorted[next]));
                    held = 0;
                }
            }

            i = next;
        }

        AddTail(edges, sorted, ascending: true);
        return new CellGrid(CellGridKind.Ranks, shape.Mean, [.. edges], [], [], 0, 0);
    }

    /// <summary>The width from which on a gap between neighbours is one of the widest.</summary>
    private static double WideGap(ReadOnlySpan<double> sorted)
    {
        double[] gaps = new double[sorted.Length - 1];
        for (int i = 0; i < gaps.Length; i++)
        {
            gaps[i] = sorted[i + 1] - sorted[i];
        }

        Array.Sort(gaps);
        return gaps.Length > GapsKeptOut && gaps[^GapsKeptOut] > 0 ? gaps[^GapsKeptOut] : double.PositiveInfinity;
    }

    /// <summary>Adds edges beyond the sample: the first as far out as the outermost thousandth of the sample is wide.</summary>
    private static void AddTail(List<double> edges, ReadOnlySpan<double> sorted, bool ascending)
    {
        int inside = Math.Min(sorted.Length - 1, Math.Max(1, sorted.Length / 1000));
        double end = ascending ? sorted[^1] : sorted[0];
        double width = Math.Abs(end - (ascending ? sorted[^(inside + 1)] : sorted[inside]));
        if (!(width > 0))
        {
            width = Math.Max(Math.Abs(end), 1e-300) / (1 << 20);
        }

        Span<double> tail = stackalloc double[TailCells + 1];
        tail[0] = ascending ? Math.BitIncrement(end) : end;
        for (int i = 1; i <= TailCells; i++)
        {
            double edge = ascending ? end + width : end - width;
            tail[i] = Math.Clamp(edge, -double.MaxValue, double.MaxValue);
            width *= 2;
        }

        if (!ascending)
        {
            tail.Reverse();
        }

        foreach (double edge in tail)
        {
            Add(edges, edge);
        }
    }

    private static double Between(double low, double high)
    {
        double middle = low + ((high - low) / 2);
        return middle > low ? middle : high;
    }

    private static void Add(List<double> edges, double edge)
    {
        if (edges.Count == 0 || edge > edges[^1])
        {
            edges.Add(edge);
        }
    }
}
