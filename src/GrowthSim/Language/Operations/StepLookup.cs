using System.Collections.Immutable;
using GrowthSim.Numerics;
using GrowthSim.Randomness;

namespace GrowthSim.Language.Operations;

/// <summary>A step table of a uniform: A is the uniform, B the table.</summary>
internal sealed class StepLookup : Operation
{
    public override int Operands => 1;

    public override ValueRange Range(Node node, IExpressionGraph graph) => new(-graph.StepTable(node.B).Bound, graph.StepTable(node.B).Bound);

    public override unsafe void Run(in Instruction instruction, double* memory, ITile tile) =>
        tile.StepTable(instruction.Index).Evaluate(memory + instruction.Destination, memory + instruction.A.Offset, ITile.Paths);

    public override bool StandsStill(Node node, IDistances on) => true;

    public override ImmutableArray<(double Value, int Distance)>? Values(int number, Node node, IDistances on) => on.Graph.StepTable(node.B) is { Count: <= IDistances.MaxValues } table
        ? [.. table.Values.ToArray().Distinct().Select(value => (value, on.Reach(node.A, UniformsOf(table, ValueInterval.Exactly(value)))))]
        : null;

    public override int? Reach(int number, Node node, ValueInterval wanted, IDistances on) => on.Reach(node.A, UniformsOf(on.Graph.StepTable(node.B), wanted));

    /// <summary>The uniform numbers that give wanted values.</summary>
    private static ValueInterval UniformsOf(StepTable table, ValueInterval wanted)
    {
        int first = CountOf(table.Values, value => value < wanted.Low || (wanted.IsLowOpen && value == wanted.Low));
        int end = CountOf(table.Values, value => value < wanted.High || (!wanted.IsHighOpen && value == wanted.High));
        return first >= end
            ? new ValueInterval(1, 0)
            : new ValueInterval(first == 0 ? double.NegativeInfinity : table.Cumulative[first - 1], table.Cumulative[end - 1], IsLowOpen: true);
    }

    /// <summary>The number of ascending values up to the first that does not hold.</summary>
    private static int CountOf(ReadOnlySpan<double> values, Predicate<double> holds)
    {
        (int low, int high) = (0, values.Length);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = holds(values[middle]) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
