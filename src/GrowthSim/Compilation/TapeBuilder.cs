using System.Collections.Immutable;
using System.Runtime.InteropServices;
using GrowthSim.Language.Operations;

namespace GrowthSim.Compilation;

/// <summary>Orders the part of a graph that its sinks need, and gives each value a column for as long as it is read.</summary>
internal sealed class TapeBuilder
{
    /// <summary>The column of what has none, or none yet. Below it stand the constants: that numbered k is <c>NoColumn − 1 − k</c>.</summary>
    private const int NoColumn = -1;

    private readonly ExpressionGraph _graph;
    private readonly ImmutableArray<(TapeSinkKind Kind, int Index, int Node)> _sinks;
    private readonly ChunkedList<int> _order = new();
    private readonly bool[] _ordered;
    private readonly int[] _lastUse;
    private readonly int[] _column;
    private readonly ChunkedList<int> _constants = new();
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
        Array.Fill(_column, NoColumn);
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

        ChunkedList<int[]>? fusedSteps = fused ? LoopFusion.Steps(_graph, _order, _yieldPoint) : null;
        int count = fusedSteps?.Count ?? _order.Count;
        int[] Step(int position) => fusedSteps?[position] ?? [_order[position]];
        FindUses(count, Step);

        // Columns start on a cache line.
        _doubles = (4 * _constants.Count + 7) / 8 * 8;
        (int[] nextOfSink, int[] firstOfNode) = SinksByNode();

        // Of their whole size at once, but not touched: a list would copy them again and again, and once more at the end.
        Instruction[] instructions = GC.AllocateUninitializedArray<Instruction>(count);
        int[] starts = GC.AllocateUninitializedArray<int>(count + 2);
        TapeSink[] placed = GC.AllocateUninitializedArray<TapeSink>(_sinks.Length);
        int placedCount = 0;
        List<Action<nint>> loops = [];
        void Place(int node, Func<TapeSinkKind, bool> isPlaced)
        {
            for (int sink = firstOfNode[node] - 1; sink >= 0; sink = nextOfSink[sink] - 1)
            {
                if (isPlaced(_sinks[sink].Kind))
                {
                    placed[placedCount++] = new TapeSink(_sinks[sink].Kind, _sinks[sink].Index, Column(node));
                }
            }
        }

        int weighed = StepOfWeight(count, Step);
        List<int> waiting = [];
        starts[0] = 0;
        for (int constant = 0; constant < _constants.Count; constant++)
        {
            _yieldPoint.Pass();
            Place(_constants[constant], _ => true);
        }

        starts[1] = placedCount;
        for (int position = 0; position < count; position++)
        {
            _yieldPoint.Pass();
            int[] step = Step(position);
            int[] stored = [.. step.Where(node => _lastUse[node] > position || firstOfNode[node] > 0)];
            foreach (int node in stored)
            {
                _column[node] = Rent();
            }

            instructions[position] = step.Length == 1 ? Instruction(step[0]) : new Instruction(Operation.FusedLoop.Number, 0, Index: loops.Count);
            if (step.Length > 1)
            {
                loops.Add(FusedLoop.Of(_graph, step, Column, stored.Contains));
            }

            PlaceStored(position, stored);
            starts[position + 2] = placedCount;

            // Only now do columns become free: a loop writes some of its results before it reads its last operand.
            IEnumerable<int> settled = position == weighed ? waiting : [];
            foreach (int node in step.SelectMany(node => _graph.Nodes[node].OperandNodes).Concat(stored).Concat(settled).Distinct())
            {
                if (_column[node] >= 0 && _lastUse[node] <= position)
                {
                    _free.Push(_column[node]);
                }
            }
        }

        // An output is recorded with the weights of its paths: those computed before the weight wait for it.
        void PlaceStored(int position, int[] stored)
        {
            if (position < weighed)
            {
                foreach (int node in stored)
                {
                    Place(node, kind => kind != TapeSinkKind.Output);
                    if (firstOfNode[node] > 0)
                    {
                        waiting.Add(node);
                        _lastUse[node] = Math.Max(_lastUse[node], weighed);
                    }
                }

                return;
            }

            Array.ForEach(stored, node => Place(node, kind => kind == TapeSinkKind.Weight));
            if (position == weighed)
            {
                waiting.ForEach(node => Place(node, kind => kind == TapeSinkKind.Output));
            }

            Array.ForEach(stored, node => Place(node, kind => kind != TapeSinkKind.Weight));
        }

        return new Tape
        {
            Instructions = ImmutableCollectionsMarshal.AsImmutableArray(instructions),
            FusedLoops = [.. loops],
            Sinks = ImmutableCollectionsMarshal.AsImmutableArray(placed),
            SinkStarts = ImmutableCollectionsMarshal.AsImmutableArray(starts),
            Constants = Constants(),
            Doubles = _doubles,
            Draws = [.. _graph.Draws],
            QuantileTables = [.. _graph.QuantileTables],
            StepTables = [.. _graph.StepTables],
        };
    }

    /// <summary>Returns the step that computes the weight of the paths; -1 where they have none.</summary>
    private int StepOfWeight(int count, Func<int, int[]> step)
    {
        foreach ((TapeSinkKind kind, _, int weight) in _sinks)
        {
            if (kind == TapeSinkKind.Weight)
            {
                return Enumerable.Range(0, count).First(position => step(position).Contains(weight));
            }
        }

        return -1;
    }

    /// <summary>Finds the last step that reads each node.</summary>
    private void FindUses(int count, Func<int, int[]> step)
    {
        for (int position = 0; position < count; position++)
        {
            _yieldPoint.Pass();
            foreach (int operand in step(position).SelectMany(node => _graph.Nodes[node].OperandNodes))
            {
                _lastUse[operand] = position;
            }
        }
    }

    /// <summary>Chains the sinks of each node in their order: the number of the next sink of the same node plus one, and of the first of each node; 0 where there is none.</summary>
    private (int[] NextOfSink, int[] FirstOfNode) SinksByNode()
    {
        int[] nextOfSink = new int[_sinks.Length];
        int[] firstOfNode = new int[_column.Length];
        for (int sink = _sinks.Length - 1; sink >= 0; sink--)
        {
            _yieldPoint.Pass();
            nextOfSink[sink] = firstOfNode[_sinks[sink].Node];
            firstOfNode[_sinks[sink].Node] = sink + 1;
        }

        return (nextOfSink, firstOfNode);
    }

    private ImmutableArray<double> Constants()
    {
        double[] constants = GC.AllocateUninitializedArray<double>(_constants.Count);
        for (int constant = 0; constant < constants.Length; constant++)
        {
            _yieldPoint.Pass();
            constants[constant] = _graph.Nodes[_constants[constant]].Value;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(constants);
    }

    private Instruction Instruction(int number)
    {
        Node node = _graph.Nodes[number];
        OperandColumn[] operands = [.. node.OperandNodes.Select(Column)];
        return new Instruction(
            node.Number,
            _column[number],
            operands.ElementAtOrDefault(0),
            operands.ElementAtOrDefault(1),
            operands.ElementAtOrDefault(2),
            Index: node.Operation.IsDraw ? node.A : node.B,
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
                _column[next.Node] = NoColumn - 1 - _constants.Count;
                _constants.Add(next.Node);
                continue;
            }

            pending.Push((next.Node, true));
            foreach (int operand in node.OperandNodes.Reverse())
            {
                pending.Push((operand, false));
            }
        }
    }

    private OperandColumn Column(int node) => _column[node] < NoColumn
        ? new OperandColumn(4 * (NoColumn - 1 - _column[node]), 0)
        : new OperandColumn(_column[node], 4);

    private int Rent()
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
