using System.Runtime.Intrinsics;
using GrowthSim.Randomness;

namespace GrowthSim.Compilation;

/// <summary>
/// A hash-consed graph of all that a run computes: equal expressions are one node, constants are folded with the kernel's own
/// arithmetic, and a product that is added to becomes one fused multiply-add, by rule and never by chance.
/// </summary>
internal sealed partial class ExpressionGraph
{
    private readonly List<Node> _nodes = [];
    private readonly Dictionary<Node, int> _index = [];

    /// <summary>Gets the nodes; operands stand before the nodes that use them.</summary>
    public IReadOnlyList<Node> Nodes => _nodes;

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
            return Constant(Fold(operation, x));
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
            return Constant(Fold(operation, x, y));
        }

        switch (operation)
        {
            case Operation.Add when constantA && x == 0:
                return b;
            case Operation.Add or Operation.Subtract when constantB && y == 0:
                return a;
            case Operation.Add when _nodes[a].Operation == Operation.Multiply:
                return Ternary(Operation.MultiplyAdd, _nodes[a].A, _nodes[a].B, b);
            case Operation.Add when _nodes[b].Operation == Operation.Multiply:
                return Ternary(Operation.MultiplyAdd, _nodes[b].A, _nodes[b].B, a);
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
            return Constant(operation == Operation.BinomialQuantile ? BinomialColumn.Of(x, (int)y, z) : Fold(operation, x, y, z));
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
            _index.Add(node, number);
        }

        return number;
    }

    /// <summary>Small whole powers are products and the half is a root: exact, defined for negative bases, and faster.</summary>
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

    private static double Fold(Operation operation, double x)
    {
        Vector256<double> a = Vector256.Create(x);
        Vector256<double> folded = operation switch
        {
            Operation.Negate => VectorOperations.Negate.Of(a),
            Operation.Abs => VectorOperations.Abs.Of(a),
            Operation.Not => VectorOperations.Not.Of(a),
            Operation.Exp => VectorOperations.Exp.Of(a),
            Operation.Log => VectorOperations.Log.Of(a),
            Operation.Log10 => VectorOperations.Log10.Of(a),
            Operation.Sqrt => VectorOperations.Sqrt.Of(a),
            Operation.Floor => VectorOperations.Floor.Of(a),
            Operation.Round => VectorOperations.Round.Of(a),
            Operation.NormalCdf => NormalDistributionFunction.Of(a),
            _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "Not an operation of one operand."),
        };
        return folded[0];
    }

    private static double Fold(Operation operation, double x, double y)
    {
        Vector256<double> a = Vector256.Create(x);
        Vector256<double> b = Vector256.Create(y);
        Vector256<double> folded = operation switch
        {
            Operation.Add => VectorOperations.Add.Of(a, b),
            Operation.Subtract => VectorOperations.Subtract.Of(a, b),
            Operation.Multiply => VectorOperations.Multiply.Of(a, b),
            Operation.Divide => VectorOperations.Divide.Of(a, b),
            Operation.Power => VectorOperations.Power.Of(a, b),
            Operation.Minimum => VectorOperations.Minimum.Of(a, b),
            Operation.Maximum => VectorOperations.Maximum.Of(a, b),
            Operation.Less => VectorOperations.Less.Of(a, b),
            Operation.LessOrEqual => VectorOperations.LessOrEqual.Of(a, b),
            Operation.Equal => VectorOperations.Equal.Of(a, b),
            Operation.NotEqual => VectorOperations.NotEqual.Of(a, b),
            Operation.And => VectorOperations.And.Of(a, b),
            Operation.Or => VectorOperations.Or.Of(a, b),
            Operation.Require => VectorOperations.Require.Of(a, b),
            _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "Not an operation of two operands."),
        };
        return folded[0];
    }

    private static double Fold(Operation operation, double x, double y, double z)
    {
        Vector256<double> a = Vector256.Create(x);
        Vector256<double> b = Vector256.Create(y);
        Vector256<double> c = Vector256.Create(z);
        Vector256<double> folded = operation switch
        {
            Operation.MultiplyAdd => VectorOperations.MultiplyAdd.Of(a, b, c),
            Operation.Select => VectorOperations.Select.Of(a, b, c),
            _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "Not an operation of three operands."),
        };
        return folded[0];
    }
}
