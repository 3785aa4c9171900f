using GrowthSim.Language.Operations;
using GrowthSim.Numerics;

namespace GrowthSim.Compilation;

/// <content>
/// What becomes of NaN and infinities. Most operations hand them on; those that would turn one into an ordinary number (a comparison, a condition, the lesser of two, a quotient)
/// give NaN instead, so that whatever reaches a target fails the path, and what stands in a branch that is not taken does not.
/// </content>
internal sealed partial class ExpressionGraph
{
    private readonly ChunkedList<ValueRange> _ranges = new();

    /// <inheritdoc/>
    public ValueRange RangeOf(int node) => _ranges[node];

    /// <summary>Returns whether a node is an ordinary number on every path, whatever is drawn.</summary>
    public bool IsFinite(int node) => _ranges[node].IsFinite;

    /// <summary>
    /// Returns the value of an operation, and NaN where that hides an operand that is not finite: 0 · x + value, which costs one operation for each operand that is not known to be finite.
    /// </summary>
    private int Guarded(Operation operation, int value, int a, int b = -1, int c = -1)
    {
        Node node = new(operation, a, b, c);
        ReadOnlySpan<int> operands = [a, b, c];
        for (int place = 0; place < operands.Length; place++)
        {
            int operand = operands[place];
            if (operand < 0 || !operation.Hides(place, node, this) || IsFinite(operand))
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
}
