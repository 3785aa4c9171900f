using System.Runtime.InteropServices;
using System.Security.Cryptography;
using GrowthSim.Language.Operations;

namespace GrowthSim.Compilation;

/// <summary>What the code of a fused loop depends on: the operations, and where operands and results stand. Constants are no part of it, since they stand in the tile's memory: plans that differ in the value of a lever have loops of one shape.</summary>
/// <param name="Digest">A digest of it.</param>
internal readonly record struct FusedLoopShape(UInt128 Digest)
{
    /// <summary>The place of an operand or result in registers alone.</summary>
    private const int InRegister = -1;

    /// <summary>Returns the shape of a loop.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="group">The nodes, operands first.</param>
    /// <param name="column">Where a node stands that is not of the group, or that is stored.</param>
    /// <param name="isStored">Whether a node of the group is read outside it.</param>
    public static FusedLoopShape Of(ExpressionGraph graph, int[] group, Func<int, OperandColumn> column, Func<int, bool> isStored)
    {
        List<(int, int, int)> parts = [];
        Dictionary<int, int> numbers = [];
        foreach (int number in group)
        {
            Node node = graph.Nodes[number];
            parts.Add((node.Number, node.Operands, isStored(number) ? column(number).Offset : InRegister));
            parts.AddRange(node.OperandNodes.Select(operand => numbers.TryGetValue(operand, out int earlier)
                ? (InRegister, earlier, 0)
                : (column(operand).Offset, column(operand).Stride, LoopCode.IsNumber(graph, operand) ? 1 : 0)));
            numbers.Add(number, numbers.Count);
        }

        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(parts));
        return new FusedLoopShape(MemoryMarshal.Read<UInt128>(SHA256.HashData(bytes)));
    }
}
