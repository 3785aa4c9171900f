using System.Collections.Immutable;

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
    private int _doubles;

    private TapeBuilder(ExpressionGraph graph, ImmutableArray<(TapeSinkKind Kind, int Index, int Node)> sinks)
    {
        _graph = graph;
        _sinks = sinks;
        _ordered = new bool[graph.Nodes.Count];
        _lastUse = new int[graph.Nodes.Count];
        _column = new int[graph.Nodes.Count];
    }

    /// <summary>Builds the tape.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="sinks">What leaves the tape, in the order in which it should be computed.</param>
    public static Tape Build(ExpressionGraph graph, ImmutableArray<(TapeSinkKind Kind, int Index, int Node)> sinks) =>
        new TapeBuilder(graph, sinks).Build();

    private Tape Build()
    {
        foreach ((_, _, int node) in _sinks)
        {
            Order(node);
        }

        for (int position = 0; position < _order.Count; position++)
        {
            foreach (int operand in Operands(_graph.Nodes[_order[position]]))
            {
                _lastUse[operand] = position;
            }
        }

        // Columns start on a cache line.
        _doubles = (4 * _constants.Count + 7) / 8 * 8;
        ILookup<int, (TapeSinkKind Kind, int Index, int Node)> sinks = _sinks.ToLookup(sink => sink.Node);
        List<Instruction> instructions = [];
        List<TapeSink> placed = [];
        List<int> starts = [0];
        placed.AddRange(_sinks.Where(sink => _constants.ContainsKey(sink.Node)).Select(sink => new TapeSink(sink.Kind, sink.Index, Column(sink.Node))));
        starts.Add(placed.Count);
        for (int position = 0; position < _order.Count; position++)
        {
            int number = _order[position];
            Node node = _graph.Nodes[number];
            OperandColumn[] operands = [.. Operands(node).Select(Column)];

            // Operands that end here give their column to the result: every operation reads a group of four before it writes it.
            foreach (int operand in Operands(node).Distinct())
            {
                if (!_constants.ContainsKey(operand) && _lastUse[operand] == position)
                {
                    _free.Push(_column[operand]);
                }
            }

            _column[number] = Take();
            instructions.Add(new Instruction(
                node.Operation,
                _column[number],
                operands.ElementAtOrDefault(0),
                operands.ElementAtOrDefault(1),
                operands.ElementAtOrDefault(2),
                Index: node.Operation is Operation.Uniform or Operation.StandardNormal ? node.A : node.B,
                Year: node.B));
            placed.AddRange(sinks[number].Select(sink => new TapeSink(sink.Kind, sink.Index, Column(number))));
            starts.Add(placed.Count);
            if (_lastUse[number] == 0)
            {
                _free.Push(_column[number]);
            }
        }

        return new Tape
        {
            Instructions = [.. instructions],
            Sinks = [.. placed],
            SinkStarts = [.. starts],
            Constants = [.. _constants.OrderBy(entry => entry.Value).Select(entry => _graph.Nodes[entry.Key].Value)],
            Doubles = _doubles,
            Draws = [.. _graph.Draws],
            QuantileTables = [.. _graph.QuantileTables],
            StepTables = [.. _graph.StepTables],
        };
    }

    /// <summary>Enters a node after its operands; without recursion, since chains over the years are long.</summary>
    private void Order(int root)
    {
        Stack<(int Node, bool Entered)> pending = new([(root, false)]);
        while (pending.TryPop(out (int Node, bool Entered) next))
        {
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
            foreach (int operand in Operands(node).Reverse())
            {
                pending.Push((operand, false));
            }
        }
    }

    private static IEnumerable<int> Operands(Node node)
    {
        int count = node.Operands;
        if (count > 0)
        {
            yield return node.A;
        }

        if (count > 1)
        {
            yield return node.B;
        }

        if (count > 2)
        {
            yield return node.C;
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

        column = _doubles;
        _doubles += Tape.TilePaths;
        return column;
    }
}
