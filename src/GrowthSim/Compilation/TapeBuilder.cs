using System.Collections.Immutable;
using GrowthSim.Language.Operations;

namespace GrowthSim.Compilation;

/// <summary>Orders the part of a graph that its sinks need, and gives each value a column for as long as it is read.</summary>
internal sealed class TapeBuilder
{
    private readonly ExpressionGraph _graph;
    private readonly ImmutableArray<(TapeSinkKind Kind, int Index, int Node)> _sinks;
    private readonly List<int> _order = [];
    private readonly bool[] _ordered;
    private readonly int[] _lastUse;
    private readonly int[] _column;
    private readonly Dictionary<int, int> _constants = [];
    private readonly Stack<int> _free = new();
    private readonly YieldPoint _yieldPoint;
    private int _doubles;

    private TapeBuilder(ExpressionGraph graph, ImmutableArray<(TapeSinkKind Kind, int Index, int Node)> sinks, YieldPoint yieldPoint)
    {
        _yieldPoint = yieldPoint;
        _graph = graph;
        _sinks = sinks;
        _ordered = new bool[graph.Nodes.Count];
        _lastUse = new int[graph.Nodes.Count];
        _column = new int[graph.Nodes.Count];
        Array.Fill(_column, -1);
    }

    /// <summary>Builds the tape.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="sinks">What leaves the tape, in the order in which it should be computed.</param>
    /// <param name="fused">Whether lane operations are compiled to fused loops: the same bits, faster, but a compilation that costs as much as some 600,000 paths gain.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    public static Tape Build(ExpressionGraph graph, ImmutableArray<(TapeSinkKind Kind, int Index, int Node)> sinks, bool fused, YieldPoint yieldPoint) =>
        new TapeBuilder(graph, sinks, yieldPoint).Build(fused);

    private Tape Build(bool fused)
    {
        foreach ((_, _, int node) in _sinks)
        {
            Order(node);
        }

        List<int[]> steps = fused ? LoopFusion.Steps(_graph, _order) : [.. _order.Select(node => new[] { node })];
        FindUses(steps);

        // Columns start on a cache line.
        _doubles = (4 * _constants.Count + 7) / 8 * 8;
        ILookup<int, (TapeSinkKind Kind, int Index, int Node)> sinks = _sinks.ToLookup(sink => sink.Node);
        List<Instruction> instructions = [];
        List<Action<nint>> loops = [];
        List<TapeSink> placed = [];
        List<int> starts = [0];
        void Place(int node) => placed.AddRange(sinks[node].Select(sink => new TapeSink(sink.Kind, sink.Index, Column(node))));
        foreach (int constant in _constants.Keys)
        {
            Place(constant);
        }

        starts.Add(placed.Count);
        for (int position = 0; position < steps.Count; position++)
        {
            _yieldPoint.Pass();
            int[] step = steps[position];
            int[] stored = [.. step.Where(node => _lastUse[node] > position || sinks.Contains(node))];
            foreach (int node in stored)
            {
                _column[node] = Take();
            }

            instructions.Add(step.Length == 1 ? Instruction(step[0]) : new Instruction(Operation.FusedLoop, 0, Index: loops.Count));
            if (step.Length > 1)
            {
                loops.Add(FusedLoop.Of(_graph, step, Column, stored.Contains));
            }

            Array.ForEach(stored, Place);
            starts.Add(placed.Count);

            // Only now do columns become free: a loop writes some of its results before it reads its last operand.
            foreach (int node in step.SelectMany(node => _graph.Nodes[node].OperandNodes).Concat(stored).Distinct())
            {
                if (_column[node] >= 0 && _lastUse[node] <= position)
                {
                    _free.Push(_column[node]);
                }
            }
        }

        return new Tape
        {
            Instructions = [.. instructions],
            FusedLoops = [.. loops],
            Sinks = [.. placed],
            SinkStarts = [.. starts],
            Constants = [.. _constants.OrderBy(entry => entry.Value).Select(entry => _graph.Nodes[entry.Key].Value)],
            Doubles = _doubles,
            Draws = [.. _graph.Draws],
            QuantileTables = [.. _graph.QuantileTables],
            StepTables = [.. _graph.StepTables],
        };
    }

    /// <summary>Finds the last step that reads each node.</summary>
    private void FindUses(List<int[]> steps)
    {
        for (int position = 0; position < steps.Count; position++)
        {
            _yieldPoint.Pass();
            foreach (int operand in steps[position].SelectMany(node => _graph.Nodes[node].OperandNodes))
            {
                _lastUse[operand] = position;
            }
        }
    }

    private Instruction Instruction(int number)
    {
        Node node = _graph.Nodes[number];
        OperandColumn[] operands = [.. node.OperandNodes.Select(Column)];
        return new Instruction(
            node.Operation,
            _column[number],
            operands.ElementAtOrDefault(0),
            operands.ElementAtOrDefault(1),
            operands.ElementAtOrDefault(2),
            Index: node.Operation is Operation.Uniform or Operation.StandardNormal ? node.A : node.B,
            Year: node.B,
            Coordinate: node.C);
    }

    /// <summary>Enters a node after its operands; without recursion, since chains over the years are long.</summary>
    private void Order(int root)
    {
        Stack<(int Node, bool Entered)> pending = new([(root, false)]);
        while (pending.TryPop(out (int Node, bool Entered) next))
        {
            _yieldPoint.Pass();
            if (next.Entered)
            {
                _order.Add(next.Node);
                continue;
            }

            if (_ordered[next.Node])
            {
                continue;
            }

            _ordered[next.Node] = true;
            Node node = _graph.Nodes[next.Node];
            if (node.Operation == Operation.Constant)
            {
                _constants.Add(next.Node, _constants.Count);
                continue;
            }

            pending.Push((next.Node, true));
            foreach (int operand in node.OperandNodes.Reverse())
            {
                pending.Push((operand, false));
            }
        }
    }

    private OperandColumn Column(int node) => _constants.TryGetValue(node, out int constant)
        ? new OperandColumn(4 * constant, 0)
        : new OperandColumn(_column[node], 4);

    private int Take()
    {
        if (_free.TryPop(out int column))
        {
            return column;
        }

        // A cache line apart: columns at multiples of a power of two would all compete for the same few lines of the first-level cache.
        column = _doubles;
        _doubles += Tape.TilePaths + 8;
        return column;
    }
}
