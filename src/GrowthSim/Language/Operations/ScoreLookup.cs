using GrowthSim.Numerics;
using GrowthSim.Randomness;

namespace GrowthSim.Language.Operations;

/// <summary>The standard normal number that a quantile table gives a value for: A is the value, B the table.</summary>
internal sealed class ScoreLookup : Operation
{
    public override int Operands => 1;

    public override ValueRange Range(Node node, IExpressionGraph graph) => graph.RangeOf(node.A).IsFinite ? new(-Randomness.QuantileTable.End, Randomness.QuantileTable.End) : default;

    public override unsafe void Run(in Instruction instruction, double* memory, ITile tile)
    {
        QuantileTable table = tile.QuantileTable(instruction.Index);
        double* values = memory + instruction.A.Offset;
        double* scores = memory + instruction.Destination;
        for (int path = 0; path < ITile.Paths; path++)
        {
            scores[path] = table.ScoreOf(values[path]);
        }
    }
}
