namespace GrowthSim.Language.Operations;

/// <summary>Where an instruction finds an operand in a tile's memory.</summary>
/// <param name="Offset">The offset in doubles from the start of the tile's memory.</param>
/// <param name="Stride">The doubles from one group of four paths to the next: 4, or 0 for a constant, which stands once.</param>
internal readonly record struct OperandColumn(int Offset, int Stride);
