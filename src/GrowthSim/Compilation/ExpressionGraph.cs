using GrowthSim.Language.Operations;
using GrowthSim.Randomness;

namespace GrowthSim.Compilation;

/// <summary>
/// A hash-consed graph of all that a run computes: equal expressions are one node, and constants are folded with the kernel's own
/// arithmetic. What is left out here has the bits of the operation: a value is the same whether its operands are known or vary.
/// </summary>
internal sealed partial class ExpressionGraph : IExpressionGraph
{
    private readonly ChunkedList<Node> _nodes = new();
    private readonly ShardedIndex<Node> _index = new();

    /// <summary>Gets the nodes; operands stand before the nodes that use them.</summary>
    public ChunkedList<Node> Nodes => _nodes;

    /// <summary>Gets the draws' names, by the number that nodes refer to.</summary>
    public List<string> Draws { get; } = [];

    /// <summary>Gets the quantile tables, by the number that nodes refer to.</summary>
    public List<QuantileTable> QuantileTables { get; } = [];

    /// <summary>Gets the step tables, by the number that nodes refer to.</summary>
    public List<StepTable> StepTables { get; } = [];

    /// <inheritdoc/>
    public Node this[int node] => _nodes[node];

    /// <inheritdoc/>
    public QuantileTable QuantileTable(int number) => QuantileTables[number];

    /// <inheritdoc/>
    public StepTable StepTable(int number) => StepTables[number];

    public int Constant(double value) => Enter(Node.Constant(value));

    public bool IsConstant(int node, out double value)
    {
        Node entry = _nodes[node];
        value = entry.Value;
        return entry.Number == Operation.Constant.Number;
    }

    public int Draw(Operation kind, int draw, int year, int coordinate) => Enter(new Node(kind, draw, year, coordinate));

    public int Table(Operation kind, int operand, int table) => Guarded(kind, Enter(new Node(kind, operand, table)), operand);

    /// <summary>Returns an operation of one operand, folded where that is a constant; NaN where the operation would hide one that is not finite.</summary>
    public int Unary(Operation operation, int a) => Guarded(operation, Apply(operation, a), a);

    /// <summary>Returns an operation of two operands.</summary>
    /// <inheritdoc cref="Unary"/>
    public int Binary(Operation operation, int a, int b) => Guarded(operation, Apply(operation, a, b), a, b);

    /// <summary>Returns an operation of three operands.</summary>
    /// <inheritdoc cref="Unary"/>
    public int Ternary(Operation operation, int a, int b, int c) => Guarded(operation, Apply(operation, a, b, c), a, b, c);

    /// <summary>Returns an operation whose operands are checked elsewhere: what is recorded fails a path that is not finite there.</summary>
    public int Apply(Operation operation, int a, int b = -1, int c = -1)
    {
        Node node = new(operation, a, b, c);
        return Folded(node) ?? operation.Simplified(node, this) ?? Enter(node);
    }

    /// <summary>Returns the constant that a node of constants is; null where one of them is none.</summary>
    private int? Folded(Node node)
    {
        (double y, double z) = (0, 0);
        return IsConstant(node.A, out double x) && (node.B < 0 || IsConstant(node.B, out y)) && (node.C < 0 || IsConstant(node.C, out z))
            ? Constant(node.Operation.Of(x, y, z))
            : null;
    }

    /// <inheritdoc/>
    public int Enter(Node node)
    {
        if (!_index.TryGetValue(node, out int number))
        {
            number = _nodes.Count;
            _nodes.Add(node);
            _ranges.Add(node.Operation.Range(node, this));
            _index[node] = number;
        }

        return number;
    }
}
