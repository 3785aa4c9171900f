using GrowthSim.Language.Operations;

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

    private readonly ChunkedList<ValueRange> _ranges = new();

    /// <summary>Returns whether a node is an ordinary number on every path, whatever is drawn.</summary>
    public bool IsFinite(int node) => _ranges[node].IsFinite;

    /// <summary>
    /// Returns the value of an operation, and NaN where that hides an operand that is not finite: 0 · x + value, which costs one operation for each operand that is not known to be finite.
    /// </summary>
    private int Guarded(Operation operation, int value, int a, int b = -1, int c = -1)
    {
        if (operation == Operation.Power && !IsConstant(a, out _) && IsConstant(b, out double power) && double.IsFinite(power) && (power > 0 || power == -1))
        {
            // It hands itself on, and the power −1 is a quotient.
            return value;
        }

        ReadOnlySpan<int> operands = [a, b, c];
        for (int place = 0; place < operands.Length; place++)
        {
            int operand = operands[place];
            if (operand < 0 || !FiniteOperands.Hides(operation, place) || IsFinite(operand))
            {
                continue;
            }

            if (!IsConstant(operand, out double known))
            {
                value = Apply(Operation.MultiplyAdd, operand, Constant(0), value);
            }
            else if (!double.IsFinite(known))
            {
                value = Constant(double.NaN);
            }
        }

        return value;
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
        Operation.MultiplyAdd => ValueRange.MultiplyAdd(_ranges[node.A], _ranges[node.B], _ranges[node.C]),
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
