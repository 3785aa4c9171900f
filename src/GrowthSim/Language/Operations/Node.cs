namespace GrowthSim.Language.Operations;

/// <summary>A node of the expression graph: an operation on earlier nodes. Equal nodes are one node.</summary>
/// <param name="Number">The operation's number; a reference would be one more for the collector to follow in each of millions of nodes.</param>
/// <param name="A">The first operand, or what the operation says.</param>
/// <param name="B">The second operand, or what the operation says.</param>
/// <param name="C">The third operand, or what the operation says.</param>
/// <param name="Bits">The bits of a constant: minus zero is not zero, and NaN equals itself.</param>
internal readonly record struct Node(int Number, int A = -1, int B = -1, int C = -1, long Bits = 0)
{
    public Node(Operation operation, int a = -1, int b = -1, int c = -1)
        : this(operation.Number, a, b, c)
    {
    }

    /// <summary>Gets the operation.</summary>
    public Operation Operation => Operation.All[Number];

    /// <summary>Gets the value of a constant.</summary>
    public double Value => BitConverter.Int64BitsToDouble(Bits);

    /// <summary>Gets the number of operands that are nodes.</summary>
    public int Operands => Operation.Operands;

    /// <summary>Gets the operands that are nodes, in order.</summary>
    public IEnumerable<int> OperandNodes => Operands switch
    {
        0 => [],
        1 => [A],
        2 => [A, B],
        _ => [A, B, C],
    };

    /// <summary>Returns a constant.</summary>
    public static Node Constant(double value) => new(Operation.Constant.Number, Bits: BitConverter.DoubleToInt64Bits(value));
}
