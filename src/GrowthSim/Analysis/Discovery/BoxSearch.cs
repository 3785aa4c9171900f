namespace GrowthSim.Analysis.Discovery;

/// <summary>Seeks a box in which an event is frequent: the patient rule induction method of Friedman and Fisher (1999), on counts of cells.</summary>
/// <param name="paths">The paths.</param>
/// <param name="mostFactors">The most factors that a box restricts.</param>
/// <remarks>
/// Peels: of all factors, from either end, the whole cells that hold a twentieth of the paths or just more; the one with the greatest rise of density per path taken away, ties in the order of factors and the low end first. Of the boxes on the way
/// the one with the best score of density and coverage goes on; then each restriction in turn is put where, given the others, the score is best, which is both pasting and peeling cell by cell; what restricts without need is dropped.
/// </remarks>
internal sealed class BoxSearch(CellPaths paths, int mostFactors)
{
    /// <summary>The share of paths that a peel takes away at least.</summary>
    private const double Peel = 0.05;

    /// <summary>A box with fewer paths is not peeled on.</summary>
    private const int FewestPaths = 50;

    /// <summary>What a restriction adds to the score at least, as a share of it.</summary>
    private const double Worthwhile = 0.02;

    private const int MostRounds = 50;

    /// <summary>Returns the best box among some paths; that of all cells where none is better.</summary>
    /// <param name="among">The paths.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    public CellBox Find(int[] among, YieldPoint yieldPoint)
    {
        long events = paths.Count(among).Events;
        CellBox best = Peeled(among, events, yieldPoint);
        for (CellBox? before = null; best != before && best.Restricted.Any();)
        {
            yieldPoint.Pass();
            before = best;
            best = Simplified(Placed(best, among, events, yieldPoint), among, events);
            best = best.Low.SequenceEqual(before.Low) && best.High.SequenceEqual(before.High) ? before : best;
        }

        return best;
    }

    private CellBox Peeled(int[] among, long events, YieldPoint yieldPoint)
    {
        CellBox box = CellBox.Whole(paths.Factors);
        CellBox best = box;
        double score = paths.Count(among).Score(events);
        int[] inside = among;
        while (inside.Length >= FewestPaths && Next(box, inside) is CellBox next)
        {
            yieldPoint.Pass();
            box = next;
            inside = paths.Inside(inside, box);
            double its = paths.Count(inside).Score(events);
            (best, score) = its > score ? (box, its) : (best, score);
        }

        return best;
    }

    /// <summary>Returns the box after the best peel; null where none raises the density.</summary>
    private CellBox? Next(CellBox box, int[] inside)
    {
        CellCount all = paths.Count(inside);
        bool isFull = box.Restricted.Count() >= mostFactors;
        CellBox? best = null;
        double most = 0;
        foreach (int factor in isFull ? box.Restricted : Enumerable.Range(0, paths.Factors))
        {
            CellCount[] counts = paths.Count(inside, factor);
            foreach (bool fromBelow in new[] { true, false })
            {
                (int cells, CellCount taken) = Taken(counts, box, factor, fromBelow, all.Paths);
                CellCount left = all - taken;
                double gain = left.Paths == 0 || taken.Paths == 0 ? 0 : (left.Density - all.Density) / taken.Paths;
                if (gain > most)
                {
                    most = gain;
                    best = fromBelow ? box.With(factor, box.Low[factor] + cells, box.High[factor]) : box.With(factor, box.Low[factor], box.High[factor] - cells);
                }
            }
        }

        return best;
    }

    private static (int Cells, CellCount Taken) Taken(CellCount[] counts, CellBox box, int factor, bool fromBelow, long all)
    {
        CellCount taken = default;
        int cells = 0;
        int most = box.High[factor] - box.Low[factor];
        while (cells < most && taken.Paths < Peel * all)
        {
            taken += counts[fromBelow ? box.Low[factor] + cells : box.High[factor] - cells];
            cells++;
        }

        return (cells, taken);
    }

    /// <summary>Puts each restriction where the score is best, given the others.</summary>
    private CellBox Placed(CellBox box, int[] among, long events, YieldPoint yieldPoint)
    {
        for (int round = 0; round < MostRounds; round++)
        {
            CellBox before = box;
            foreach (int factor in before.Restricted)
            {
                yieldPoint.Pass();
                (int low, int high) = BestRange(paths.Count(paths.Inside(among, box, factor), factor), events);
                box = box.With(factor, low, high);
            }

            if (box.Low.SequenceEqual(before.Low) && box.High.SequenceEqual(before.High))
            {
                break;
            }
        }

        return box;
    }

    /// <summary>Returns the cells between which the score is best; of equal ones the most cells, and the lowest.</summary>
    private static (int Low, int High) BestRange(CellCount[] counts, long events)
    {
        (int Low, int High) best = (0, counts.Length - 1);
        double score = -1;
        for (int width = counts.Length; width > 0; width--)
        {
            for (int low = 0; low + width <= counts.Length; low++)
            {
                CellCount inside = default;
                for (int cell = low; cell < low + width; cell++)
                {
                    inside += counts[cell];
                }

                if (inside.Score(events) > score)
                {
                    (best, score) = ((low, low + width - 1), inside.Score(events));
                }
            }
        }

        return best;
    }

    /// <summary>Drops the restriction that adds least to the score, where that is little.</summary>
    private CellBox Simplified(CellBox box, int[] among, long events)
    {
        double Score(CellBox its) => paths.Count(paths.Inside(among, its)).Score(events);
        CellBox? simpler = box.Restricted.Select(box.Without).MaxBy(Score);
        return simpler is not null && Score(simpler) >= (1 - Worthwhile) * Score(box) ? simpler : box;
    }
}
