using GrowthSim.Language.Operations;

namespace GrowthSim.Compilation.Distances;

/// <content>How far conditions are from holding, and from not holding.</content>
internal sealed partial class DistanceBuilder
{
    private readonly Dictionary<(int Node, bool Holds), int> _truths = [];

    /// <inheritdoc/>
    public int Truth(int node, bool holds)
    {
        if (_truths.TryGetValue((node, holds), out int known))
        {
            return known;
        }

        _depth++;
        int step = _depth > MaxDepth || _steps.Count > _limit ? Gap(node, holds ? ValueInterval.Exactly(1) : ValueInterval.Exactly(0)) : FindTruth(node, holds);
        _depth--;
        _truths[(node, holds)] = step;
        return step;
    }

    private int FindTruth(int node, bool holds) => graph[node].Operation.Truth(graph[node], holds, this)
        ?? (holds ? Lesser(Reach(node, ValueInterval.Above(0)), Reach(node, ValueInterval.Below(0))) : Reach(node, ValueInterval.Exactly(0)));
}
