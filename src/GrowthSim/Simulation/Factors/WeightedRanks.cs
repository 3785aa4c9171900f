using GrowthSim.Randomness;

namespace GrowthSim.Simulation.Factors;

/// <summary>The ranks of values among those of weighted paths.</summary>
internal sealed class WeightedRanks
{
    private readonly double[] _sorted;
    private readonly double[] _upTo;
    private readonly int[] _paths;

    /// <summary>Ranks values.</summary>
    /// <param name="values">By path the value; what is not finite is left out.</param>
    /// <param name="weights">By path the weight.</param>
    public WeightedRanks(double[] values, double[] weights)
    {
        _paths = [.. Enumerable.Range(0, values.Length).Where(path => double.IsFinite(values[path]) && weights[path] > 0)];
        _sorted = [.. _paths.Select(path => values[path])];
        Array.Sort(_sorted, _paths);
        _upTo = new double[_paths.Length];
        for (int place = 0; place < _paths.Length; place++)
        {
            _upTo[place] = weights[_paths[place]] + (place > 0 ? _upTo[place - 1] : 0);
        }
    }

    /// <summary>Returns the values above which each of so many classes of equal weight but the first begins.</summary>
    /// <param name="classes">The number of classes.</param>
    public double[] Edges(int classes)
    {
        double[] edges = new double[classes - 1];
        int place = 0;
        for (int edge = 0; edge < edges.Length && _sorted.Length > 0; edge++)
        {
            while (place < _sorted.Length - 1 && _upTo[place] < _upTo[^1] * (edge + 1) / classes)
            {
                place++;
            }

            edges[edge] = _sorted[place];
        }

        return edges;
    }

    /// <summary>Returns by path its standard normal score: that of the share of weight below the value and half of that at it (van der Waerden); 0 for a path that is left out.</summary>
    /// <param name="paths">The number of paths.</param>
    public double[] Scores(int paths)
    {
        double[] scores = new double[paths];
        int first = 0;
        while (first < _sorted.Length)
        {
            int last = first;
            while (last + 1 < _sorted.Length && _sorted[last + 1] == _sorted[first])
            {
                last++;
            }

            double below = first > 0 ? _upTo[first - 1] : 0;
            double score = NormalQuantile.Of((below + _upTo[last]) / 2 / _upTo[^1]);
            for (; first <= last; first++)
            {
                scores[_paths[first]] = score;
            }
        }

        return scores;
    }
}
