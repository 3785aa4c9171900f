using GrowthSim.Language.Operations;

namespace GrowthSim.Compilation;

/// <summary>A node of the expression graph: an operation on earlier nodes. Equal nodes are one node.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="A">The first operand, or what <see cref="Language.Operations.Operation"/> says.</param>
/// <param name="B">The second operand, or what <see cref="Language.Operations.Operation"/> says.</param>
/// <param name="C">The third operand.</param>
/// <param name="Bits">The bits of a constant: minus zero is not zero, and NaN equals itself.</param>
internal readonly record struct Node(Operation Operation, int A = -1, int B = -1, int C = -1, long Bits = 0)
{
    /// <summary>Gets the value of a constant.</summary>
    public double Value => BitConverter.Int64BitsToDouble(Bits);

    /// <summary>Gets the number of operands that are nodes.</summary>
    public int Operands => Operation switch
    {
        Operation.Constant or Operation.Uniform or Operation.StandardNormal => 0,
        <= Operation.StepTable => 1,
        <= Operation.Require => 2,
        _ => 3,
    };

    /// <summary>Gets the operands that are nodes, in order.</summary>
    public IEnumerable<int> OperandNodes => Operands switch
    {
        0 => [],
        1 => [A],
        2 => [A, B],
        _ => [A, B, C],
    };

    /// <summary>Returns a constant.</summary>
    public static Node Constant(double value) => new(Operation.Constant, Bits: BitConverter.DoubleToInt64Bits(value));
}
