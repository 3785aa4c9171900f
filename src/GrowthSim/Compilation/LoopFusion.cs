using System.Runtime.InteropServices;
using GrowthSim.Language.Operations;

namespace GrowthSim.Compilation;

/// <summary>
/// Groups the nodes of a graph into steps: a draw, a table, a search or an exponential of a column by itself, or many lane operations that one fused loop computes. What a group alone
/// reads never leaves the processor's registers.
/// </summary>
internal static class LoopFusion
{
    /// <summary>The number of nodes within which order is free. A larger window gives larger groups, and more columns that wait for them.</summary>
    private const int Window = 256;

    /// <summary>The most nodes of a group: what the JIT compiles well as one method.</summary>
    private const int Largest = 64;

    /// <summary>Returns the steps, in an order in which operands come first.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="order">The nodes that are needed, without constants, operands first.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    public static ChunkedList<int[]> Steps(ExpressionGraph graph, IReadOnlyList<int> order, YieldPoint yieldPoint)
    {
        ChunkedList<int[]> steps = new();
        Dictionary<int, int> levels = [];
        foreach (int[] window in order.Chunk(Window))
        {
            yieldPoint.Pass();
            levels.Clear();
            SortedDictionary<int, List<int>> columns = [];
            SortedDictionary<int, List<int>> lanes = [];
            foreach (int number in window)
            {
                bool lane = graph.Nodes[number].Operation is ILaneOperation;
                int level = LevelOf(graph, number, levels, lane);
                levels.Add(number, level);
                SortedDictionary<int, List<int>> kind = lane ? lanes : columns;
                if (!kind.TryGetValue(level, out List<int>? nodes))
                {
                    kind.Add(level, nodes = []);
                }

                nodes.Add(number);
            }

            foreach (int level in columns.Keys.Union(lanes.Keys).Order())
            {
                columns.GetValueOrDefault(level, []).ForEach(number => steps.Add([number]));
                foreach (int[] group in lanes.GetValueOrDefault(level, []).Chunk(Largest))
                {
                    steps.Add(ByDepth(graph, group));
                }
            }
        }

        return steps;
    }

    /// <summary>The number of column operations that a node waits for, within its window: those of a level run before its lane operations.</summary>
    private static int LevelOf(ExpressionGraph graph, int number, Dictionary<int, int> levels, bool lane)
    {
        int level = 0;
        foreach (int operand in graph.Nodes[number].OperandNodes)
        {
            if (levels.TryGetValue(operand, out int below))
            {
                bool waits = !lane && graph.Nodes[operand].Operation is ILaneOperation;
                level = Math.Max(level, waits ? below + 1 : below);
            }
        }

        return level;
    }

    /// <summary>Orders a group so that what does not depend on one another stands side by side: the processor then overlaps their latencies.</summary>
    private static int[] ByDepth(ExpressionGraph graph, int[] group)
    {
        Dictionary<int, int> depths = [];
        foreach (int number in group)
        {
            ref int depth = ref CollectionsMarshal.GetValueRefOrAddDefault(depths, number, out _);
            int deepest = 0;
            foreach (int operand in graph.Nodes[number].OperandNodes)
            {
                deepest = Math.Max(deepest, depths.TryGetValue(operand, out int below) ? below + 1 : 0);
            }

            depth = deepest;
        }

        return [.. group.OrderBy(number => depths[number])];
    }
}
