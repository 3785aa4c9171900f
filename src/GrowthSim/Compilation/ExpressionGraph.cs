using GrowthSim.Language.Operations;
using GrowthSim.Randomness;

namespace GrowthSim.Compilation;

/// <summary>
/// A hash-consed graph of all that a run computes: equal expressions are one node, and constants are folded with the kernel's own
/// arithmetic. What is left out here has the bits of the operation: a value is the same whether its operands are known or vary.
/// </summary>
internal sealed partial class ExpressionGraph : IArithmetic<int>
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

    public int Constant(double value) => Intern(Node.Constant(value));

    public bool IsConstant(int node, out double value)
    {
        value = _nodes[node].Value;
        return _nodes[node].Operation == Operation.Constant;
    }

    /// <summary>Returns whether a node is a constant that is not NaN.</summary>
    public bool IsNumber(int node) => IsConstant(node, out double value) && !double.IsNaN(value);

    public int Draw(Operation kind, int draw, int year, int coordinate) => Intern(new Node(kind, draw, year, coordinate));

    public int Table(Operation kind, int operand, int table) => Guarded(kind, Intern(new Node(kind, operand, table)), operand);

    /// <summary>Returns an operation of one operand, folded where that is a constant; NaN where the operation would hide one that is not finite.</summary>
    public int Unary(Operation operation, int a) => Guarded(operation, Apply(operation, a), a);

    /// <summary>Returns an operation of two operands.</summary>
    /// <inheritdoc cref="Unary"/>
    public int Binary(Operation operation, int a, int b) => Guarded(operation, Apply(operation, a, b), a, b);

    /// <summary>Returns an operation of three operands.</summary>
    /// <inheritdoc cref="Unary"/>
    public int Ternary(Operation operation, int a, int b, int c) => Guarded(operation, Apply(operation, a, b, c), a, b, c);

    private int Apply(Operation operation, int a)
    {
        if (IsConstant(a, out double x))
        {
            return Constant(ConstantFolding.Of(operation, x));
        }

        return Intern(new Node(operation, a));
    }

    /// <summary>Returns an operation whose operands are checked elsewhere: what is recorded fails a path that is not finite there.</summary>
    public int Apply(Operation operation, int a, int b)
    {
        bool constantA = IsConstant(a, out double x);
        bool constantB = IsConstant(b, out double y);
        if (constantA && constantB)
        {
            return Constant(ConstantFolding.Of(operation, x, y));
        }

        switch (operation)
        {
            // Not of a sum: −0 + 0 is 0.
            case Operation.Subtract when constantB && y == 0 && double.IsPositive(y):
                return a;
            case Operation.Multiply when constantA && x == 1:
                return b;
            case Operation.Multiply or Operation.Divide when constantB && y == 1:
                return a;
            case Operation.Multiply when constantB && !constantA:
                return Intern(new Node(Operation.Multiply, b, a));
            case Operation.Power when constantB && PowerOf(a, y) is int power:
                return power;
            case Operation.Minimum or Operation.Maximum when a == b:
                return a;
            case Operation.Require when constantB && y != 0:
                return a;
            default:
                return Intern(new Node(operation, a, b));
        }
    }

    private int Apply(Operation operation, int a, int b, int c)
    {
        bool constantA = IsConstant(a, out double x);
        if (operation == Operation.Select && constantA)
        {
            return x != 0 ? b : c;
        }

        if (constantA && IsConstant(b, out double y) && IsConstant(c, out double z))
        {
            return Constant(ConstantFolding.Of(operation, x, y, z));
        }

        return Intern(new Node(operation, a, b, c));
    }

    private int Intern(Node node)
    {
        if (!_index.TryGetValue(node, out int number))
        {
            number = _nodes.Count;
            _nodes.Add(node);
            _ranges.Add(RangeOf(node));
            _index[node] = number;
        }

        return number;
    }

    /// <summary>Small whole powers are products and the half is a root: the bits of <see cref="Numerics.PortableMath.Pow(double, double)"/>, and faster.</summary>
    private int? PowerOf(int a, double exponent) => exponent switch
    {
        0 => Constant(1),
        1 => a,
        2 => Binary(Operation.Multiply, a, a),
        3 => Binary(Operation.Multiply, a, Binary(Operation.Multiply, a, a)),
        4 => Binary(Operation.Multiply, Binary(Operation.Multiply, a, a), Binary(Operation.Multiply, a, a)),
        0.5 => Unary(Operation.Sqrt, a),
        -1 => Binary(Operation.Divide, Constant(1), a),
        _ => null,
    };
}
