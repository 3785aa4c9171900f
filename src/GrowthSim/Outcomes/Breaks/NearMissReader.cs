using System.Collections.Immutable;
using GrowthSim.Statistics.Accumulators;

namespace GrowthSim.Outcomes.Breaks;

/// <summary>Finds the most frequent sets of one, two and three that a miss is put down to alone.</summary>
internal static class NearMissReader
{
    /// <summary>The most sets of each size.</summary>
    public const int Most = 5;

    /// <summary>Returns the sets that occurred, by size and then the most frequent first, of as frequent ones those of earlier pieces.</summary>
    /// <param name="counts">What was counted.</param>
    public static IEnumerable<(ImmutableArray<int> Pieces, long Paths)> Of(MissCounts counts)
    {
        if (!counts.IsBySize)
        {
            return [];
        }

        IEnumerable<int> pieces = Enumerable.Range(0, counts.Pieces);
        return
        [
            .. Frequent(pieces.Select(one => (ImmutableArray.Create(one), counts.Blamed(one, 1)))),
            .. Frequent(pieces.SelectMany(second => pieces.Take(second).Select(first => (ImmutableArray.Create(first, second), counts.Of(first, second))))),
            .. counts.IsByThrees
                ? Frequent(pieces.SelectMany(third => pieces.Take(third).SelectMany(second => pieces.Take(second).Select(first => (ImmutableArray.Create(first, second, third), counts.Of(first, second, third))))))
                : [],
        ];
    }

    private static List<(ImmutableArray<int> Pieces, long Paths)> Frequent(IEnumerable<(ImmutableArray<int> Pieces, long Paths)> sets)
    {
        PriorityQueue<(ImmutableArray<int> Pieces, long Paths), (long Paths, int Order)> best = new();
        int order = 0;
        foreach ((ImmutableArray<int> Pieces, long Paths) set in sets)
        {
            order++;
            if (set.Paths > 0)
            {
                best.Enqueue(set, (set.Paths, -order));
                if (best.Count > Most)
                {
                    best.Dequeue();
                }
            }
        }

        List<(ImmutableArray<int> Pieces, long Paths)> rising = [];
        while (best.TryDequeue(out (ImmutableArray<int> Pieces, long Paths) next, out _))
        {
            rising.Add(next);
        }

        rising.Reverse();
        return rising;
    }
}
