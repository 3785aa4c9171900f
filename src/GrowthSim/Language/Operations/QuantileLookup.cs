using GrowthSim.Numerics;

namespace GrowthSim.Language.Operations;

/// <summary>A quantile table of a standard normal: A is the normal, B the table.</summary>
internal sealed class QuantileLookup : Operation
{
    public override int Operands => 1;

    public override ValueRange Range(Node node, IExpressionGraph graph) => new(-graph.QuantileTable(node.B).Bound, graph.QuantileTable(node.B).Bound);

    public override unsafe void Run(in Instruction instruction, double* memory, ITile tile) =>
        tile.QuantileTable(instruction.Index).Evaluate(memory + instruction.Destination, memory + instruction.A.Offset, ITile.Paths);
}
