using GrowthSim.Language.Operations;

namespace GrowthSim.Compilation.Distances;

/// <content>How far conditions are from holding, and from not holding.</content>
internal sealed partial class DistanceBuilder
{
    private readonly Dictionary<(int Node, bool Holds), int> _truths = [];

    /// <summary>Returns the step of the distance of a condition from holding, or from not holding.</summary>
    private int Truth(int node, bool holds)
    {
        if (_truths.TryGetValue((node, holds), out int known))
        {
            return known;
        }

        _depth++;
        int step = _depth > MaxDepth || _steps.Count > _limit ? Gap(node, holds ? ValueInterval.Exactly(1) : ValueInterval.Exactly(0)) : FindTruth(graph.Nodes[node], node, holds);
        _depth--;
        _truths[(node, holds)] = step;
        return step;
    }

    private int FindTruth(Node entry, int node, bool holds)
    {
        switch (entry.Operation)
        {
            case Operation.Constant:
                return entry.Value != 0 == holds ? Met : Never;
            case Operation.Less:
                return Compared(entry, holds ? ValueInterval.Above : ValueInterval.AtMost, holds ? ValueInterval.Below : ValueInterval.AtLeast);
            case Operation.LessOrEqual:
                return Compared(entry, holds ? ValueInterval.AtLeast : ValueInterval.Below, holds ? ValueInterval.AtMost : ValueInterval.Above);
            case Operation.Equal or Operation.NotEqual:
                return holds == (entry.Operation == Operation.Equal)
                    ? Compared(entry, ValueInterval.Exactly, ValueInterval.Exactly)
                    : Lesser(Compared(entry, ValueInterval.Above, ValueInterval.Below), Compared(entry, ValueInterval.Below, ValueInterval.Above));
            case Operation.And:
                return holds ? Sum(Truth(entry.A, true), Truth(entry.B, true)) : Lesser(Truth(entry.A, false), Truth(entry.B, false));
            case Operation.Or:
                return holds ? Lesser(Truth(entry.A, true), Truth(entry.B, true)) : Sum(Truth(entry.A, false), Truth(entry.B, false));
            case Operation.Not:
                return Truth(entry.A, !holds);
            case Operation.Select:
                return Lesser(Sum(Truth(entry.A, true), Truth(entry.B, holds)), Sum(Truth(entry.A, false), Truth(entry.C, holds)));
            case Operation.MultiplyAdd when IsGuard(entry):
                return Truth(entry.C, holds);
            case Operation.Require:
                return Truth(entry.A, holds);
            default:
                return holds ? Lesser(Reach(node, ValueInterval.Above(0)), Reach(node, ValueInterval.Below(0))) : Reach(node, ValueInterval.Exactly(0));
        }
    }

    /// <summary>The distance of a comparison: of the side that is not constant, or of the difference.</summary>
    /// <param name="entry">The comparison.</param>
    /// <param name="second">What is wanted of the second side, by the first.</param>
    /// <param name="first">What is wanted of the first side, by the second.</param>
    private int Compared(Node entry, Func<double, ValueInterval> second, Func<double, ValueInterval> first) =>
        graph.IsConstant(entry.B, out double bound) ? Reach(entry.A, first(bound))
        : graph.IsConstant(entry.A, out bound) ? Reach(entry.B, second(bound))
        : Reach(graph.Apply(Operation.Subtract, entry.B, entry.A), second(0));
}
