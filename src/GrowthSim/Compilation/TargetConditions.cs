using GrowthSim.Language.Operations;
using GrowthSim.Language;

namespace GrowthSim.Compilation;

/// <summary>The conditions of a target as nodes of the graph. They mean something where the measure is finite: elsewhere the path fails, since the measure is recorded.</summary>
/// <param name="Met">The target is met.</param>
/// <param name="Within">The measure is within the range, both ends included; -1 where the target is not a range.</param>
/// <param name="Stretch">The stretch is reached; -1 where the target is not a range.</param>
internal readonly record struct TargetConditions(int Met, int Within, int Stretch)
{
    /// <summary>Enters a target's conditions.</summary>
    public static TargetConditions Of(Target target, int measure, ExpressionGraph graph)
    {
        int first = graph.Constant(target.Threshold);
        int second = graph.Constant(target.SecondThreshold);
        int AtLeast(int threshold) => graph.Apply(Operation.LessOrEqual, threshold, measure);
        int AtMost(int threshold) => graph.Apply(Operation.LessOrEqual, measure, threshold);
        int Both(int a, int b) => graph.Apply(Operation.And, a, b);
        return target.Comparison switch
        {
            Comparison.AtLeast => new(AtLeast(first), -1, -1),
            Comparison.Above => new(graph.Apply(Operation.Less, first, measure), -1, -1),
            Comparison.AtMost => new(AtMost(first), -1, -1),
            Comparison.Below => new(graph.Apply(Operation.Less, measure, first), -1, -1),
            Comparison.Equals => new(graph.Apply(Operation.Equal, measure, first), -1, -1),
            Comparison.Between => new(Both(AtLeast(first), AtMost(second)), -1, -1),
            Comparison.About => new(
                graph.Apply(Operation.LessOrEqual, graph.Unary(Operation.Abs, graph.Apply(Operation.Subtract, measure, first)), second), -1, -1),
            Comparison.Range => new(AtLeast(first), Both(AtLeast(first), AtMost(second)), AtLeast(second)),
            _ => throw new ArgumentOutOfRangeException(nameof(target), target.Comparison, "Not a comparison of the language."),
        };
    }
}
