namespace GrowthSim.Language.Operations;

/// <summary>One step of a tape: an operation on columns of a tile.</summary>
/// <param name="Number">The operation's number.</param>
/// <param name="Destination">The offset, in doubles, of the column written.</param>
/// <param name="A">The first operand.</param>
/// <param name="B">The second operand.</param>
/// <param name="C">The third operand.</param>
/// <param name="Index">The draw of a draw, the table of a table.</param>
/// <param name="Year">The year of a draw.</param>
/// <param name="Coordinate">The coordinate of a draw in a Sobol net.</param>
internal readonly record struct Instruction(
    int Number,
    int Destination,
    OperandColumn A = default,
    OperandColumn B = default,
    OperandColumn C = default,
    int Index = 0,
    int Year = 0,
    int Coordinate = 0)
{
    /// <summary>Gets the operation.</summary>
    public Operation Operation => Operation.All[Number];
}
