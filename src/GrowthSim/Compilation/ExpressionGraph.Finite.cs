namespace GrowthSim.Compilation;

/// <content>
/// What becomes of NaN and infinities. Most operations hand them on; those that would turn one into an ordinary number (a comparison, a condition, the lesser of two, a quotient)
/// give NaN instead, so that whatever reaches a target fails the path, and what stands in a branch that is not taken does not.
/// </content>
internal sealed partial class ExpressionGraph
{
    /// <summary>Above any normal number that is drawn: 2⁻⁶⁴ is 9.1 standard deviations out.</summary>
    private const double NormalBound = 40;

    /// <summary>Uniform numbers keep more than that away from 0 and 1: 2⁻⁶⁴.</summary>
    private const double UniformMargin = 1.0 / (1L << 32) / (1L << 32);

    private readonly List<ValueRange> _ranges = [];

    /// <summary>Returns whether a node is an ordinary number on every path, whatever is drawn.</summary>
    public bool IsFinite(int node) => _ranges[node].IsFinite;

    /// <summary>Returns the value where all the operands are finite, and NaN elsewhere: 0 · x + value, which costs one operation for each operand that is not known to be finite.</summary>
    private int WhereFinite(int value, params ReadOnlySpan<int> operands)
    {
        int zero = Constant(0);
        foreach (int operand in operands)
        {
            if (!IsFinite(operand))
            {
                value = IsConstant(operand, out _) ? Constant(double.NaN) : Apply(Operation.MultiplyAdd, operand, zero, value);
            }
        }

        return value;
    }

    /// <summary>Returns the value of an operation, and NaN where that hides an operand that is not finite.</summary>
    private int Guarded(Operation operation, int value, int a, int b = -1, int c = -1)
    {
        switch (operation)
        {
            case Operation.Divide or Operation.Require:
                // The numerator, and what is required, hand themselves on.
                return WhereFinite(value, b);
            case Operation.Power when IsConstant(b, out double power) && (power > 0 || power == -1):
                // It hands itself on, and the power −1 is a quotient.
                return value;
            case Operation.Select or Operation.Not or Operation.Exp or Operation.NormalCdf:
                // The branches of a choice hand themselves on.
                return WhereFinite(value, a);
            case Operation.BinomialQuantile:
                return WhereFinite(value, a, c);
            case Operation.Power or Operation.Minimum or Operation.Maximum or Operation.And or Operation.Or:
            case Operation.Less or Operation.LessOrEqual or Operation.Equal or Operation.NotEqual:
                return WhereFinite(value, a, b);
            default:
                return value;
        }
    }

    private ValueRange RangeOf(Node node) => node.Operation switch
    {
        Operation.Constant => new(node.Value, node.Value),
        Operation.Uniform => new(UniformMargin, 1),
        Operation.StandardNormal => new(-NormalBound, NormalBound),
        Operation.NormalCdf when IsFinite(node.A) => ValueRange.Truth,
        Operation.Less or Operation.LessOrEqual or Operation.Equal or Operation.NotEqual or Operation.Not or Operation.And or Operation.Or => ValueRange.Truth,
        Operation.Negate => -_ranges[node.A],
        Operation.Abs => _ranges[node.A].Abs(),
        Operation.Sqrt => _ranges[node.A].Sqrt(),
        Operation.Exp => _ranges[node.A].Exp(),
        Operation.Log => LogarithmOf(node.A),
        Operation.Floor or Operation.Round => _ranges[node.A].Widened(1),
        Operation.QuantileTable => new(-QuantileTables[node.B].Bound, QuantileTables[node.B].Bound),
        Operation.StepTable => new(-StepTables[node.B].Bound, StepTables[node.B].Bound),
        Operation.BinomialQuantile => IsFinite(node.C) ? ValueRange.Either(new(0, 0), _ranges[node.B]) : default,
        Operation.Add => _ranges[node.A] + _ranges[node.B],
        Operation.Subtract => _ranges[node.A] - _ranges[node.B],
        Operation.Multiply => node.A == node.B ? _ranges[node.A].Abs() * _ranges[node.A].Abs() : _ranges[node.A] * _ranges[node.B],
        Operation.MultiplyAdd => (_ranges[node.A] * _ranges[node.B]) + _ranges[node.C],
        Operation.Divide => _ranges[node.A] / _ranges[node.B],
        Operation.Minimum => ValueRange.Minimum(_ranges[node.A], _ranges[node.B]),
        Operation.Maximum => ValueRange.Maximum(_ranges[node.A], _ranges[node.B]),
        Operation.Select => ValueRange.Either(_ranges[node.B], _ranges[node.C]),

        // Where what is required does not hold, the path fails by the requirement itself.
        Operation.Require => _ranges[node.A],
        _ => default,
    };

    /// <summary>What is left of a uniform number is one, too: ln(1 − u) of the exponential distribution.</summary>
    private ValueRange LogarithmOf(int operand) =>
        _nodes[operand] is { Operation: Operation.Subtract, A: int one, B: int uniform } && _nodes[uniform].Operation == Operation.Uniform && IsConstant(one, out double whole) && whole == 1
            ? new ValueRange(UniformMargin, 1).Log()
            : _ranges[operand].Log();
}
