using System.Collections.Immutable;
using GrowthSim.Language.Operations;

namespace GrowthSim.Compilation.Distances;

/// <content>What has few values, and how far each of them is.</content>
internal sealed partial class DistanceBuilder
{
    /// <summary>The nodes that are looked at between two yield points.</summary>
    private const int NodesBetweenPoints = 1_024;

    private readonly Dictionary<int, ImmutableArray<(double Value, int Distance)>?> _values = [];
    private readonly List<bool> _standsStill = [];

    private bool IsConstantOrStandsStill(int node) => graph.IsConstant(node, out _) || StandsStill(node);

    /// <inheritdoc/>
    public bool StandsStill(int node)
    {
        for (int next = _standsStill.Count; next <= node; next++)
        {
            if (next % NodesBetweenPoints == 0)
            {
                yieldPoint.Pass();
            }

            _standsStill.Add(graph[next].Operation.StandsStill(graph[next], this));
        }

        return _standsStill[node];
    }

    /// <inheritdoc/>
    public ImmutableArray<(double Value, int Distance)>? ValuesOf(int node)
    {
        if (_values.TryGetValue(node, out ImmutableArray<(double Value, int Distance)>? known))
        {
            return known;
        }

        _depth++;
        ImmutableArray<(double Value, int Distance)>? values = _depth > MaxDepth || _steps.Count > _limit ? null : graph[node].Operation.Values(node, graph[node], this);
        _depth--;
        _values[node] = values;
        return values;
    }

    /// <inheritdoc/>
    public ImmutableArray<(double Value, int Distance)>? Merged(IEnumerable<(double Value, int Distance)> values)
    {
        SortedDictionary<double, int> nearest = [];
        foreach ((double value, int distance) in values)
        {
            nearest[value] = nearest.TryGetValue(value, out int other) ? Lesser(other, distance) : distance;
        }

        return nearest.Count <= IDistances.MaxValues ? [.. nearest.Select(entry => (entry.Key, entry.Value))] : null;
    }
}
