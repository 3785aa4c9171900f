using GrowthSim.Language.Operations;
using GrowthSim.Randomness;

namespace GrowthSim.Compilation.Figures;

/// <summary>The value of an expression at a few points: with other numbers for its draws at each. Only while a plan is compiled; paths are computed by its tape.</summary>
internal sealed class PointEvaluator
{
    /// <summary>The number of points that a function is looked at.</summary>
    public const int Points = 12;

    private readonly ExpressionGraph _graph;
    private readonly List<int> _nodes = [];
    private readonly Dictionary<int, int> _places = [];
    private readonly double[] _values;

    /// <summary>Finds what an expression depends on.</summary>
    public PointEvaluator(ExpressionGraph graph, int root)
    {
        _graph = graph;
        Stack<int> pending = new([root]);
        HashSet<int> seen = [root];
        while (pending.TryPop(out int next))
        {
            _nodes.Add(next);
            foreach (int operand in graph[next].OperandNodes.Where(seen.Add))
            {
                pending.Push(operand);
            }
        }

        // Operands stand before the nodes that use them.
        _nodes.Sort();
        for (int place = 0; place < _nodes.Count; place++)
        {
            _places.Add(_nodes[place], place);
        }

        _values = new double[_nodes.Count];
        Draws = [.. _nodes.Where(node => graph[node].Operation.IsDraw)];
    }

    /// <summary>Gets the draws that it depends on.</summary>
    public IReadOnlyList<int> Draws { get; }

    /// <summary>Gets the nodes that it depends on, and itself, operands first.</summary>
    public IReadOnlyList<int> Nodes => _nodes;

    /// <summary>Returns whether it has few values: some of them at several of many points.</summary>
    public bool IsDiscrete()
    {
        const int Many = 64;
        return Enumerable.Range(0, Many).Select(point => At(point, -1, 0)).Distinct().Count() <= Many / 2;
    }

    /// <summary>Returns the one node that reads a draw, where that is a table of its quantiles; null elsewhere.</summary>
    public int? TableOf(int draw)
    {
        int[] readers = [.. _nodes.Where(node => _graph[node].OperandNodes.Contains(draw))];
        return readers is [int table] && _graph[table].Operation == Operation.QuantileTable ? table : null;
    }

    /// <summary>Returns the value at a point, with one draw moved to a given score, or another node to a given value.</summary>
    /// <param name="point">The point, from 0: the median at 0, and numbers without a pattern at the others.</param>
    /// <param name="draw">The draw, or the node; below 0 for none.</param>
    /// <param name="score">The draw's standard normal score, or the node's value.</param>
    public double At(int point, int draw, double score)
    {
        for (int place = 0; place < _nodes.Count; place++)
        {
            Node node = _graph[_nodes[place]];
            _values[place] = _nodes[place] == draw && !node.Operation.IsDraw ? score
                : node.Operation.IsDraw ? Drawn(_nodes[place], node, point, draw, score)
                : node.Operation == Operation.Constant ? node.Value
                : node.Operation == Operation.QuantileTable ? _graph.QuantileTable(node.B).Evaluate(Operand(node.A))
                : node.Operation == Operation.ScoreTable ? _graph.QuantileTable(node.B).ScoreOf(Operand(node.A))
                : node.Operation == Operation.StepTable ? _graph.StepTable(node.B).Evaluate(Operand(node.A))
                : node.Operation.Of(Operand(node.A), node.Operands > 1 ? Operand(node.B) : 0, node.Operands > 2 ? Operand(node.C) : 0);
        }

        return _values[^1];
    }

    private double Operand(int node) => _values[_places[node]];

    private static double Drawn(int number, Node node, int point, int moved, double score)
    {
        // A sequence of Weyl: multiples of an irrational number, another for each draw.
        double fraction = (0.5 + (point * (0.6180339887498949 + (number * 0.4142135623730951)))) % 1;
        bool isUniform = node.Operation == Operation.Uniform;
        return number == moved ? (isUniform ? NormalDistributionFunction.Of(score) : score) : isUniform ? Math.Clamp(fraction, 0.01, 0.99) : NormalQuantile.Of(Math.Clamp(fraction, 0.01, 0.99));
    }
}
