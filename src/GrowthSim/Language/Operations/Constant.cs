using System.Collections.Immutable;
using GrowthSim.Numerics;

namespace GrowthSim.Language.Operations;

/// <summary>The same value on every path: the bits of the node.</summary>
internal sealed class Constant : Operation
{
    public override int Operands => 0;

    public override ValueRange Range(Node node, IExpressionGraph graph) => new(node.Value, node.Value);

    public override unsafe void Run(in Instruction instruction, double* memory, ITile tile) => throw new InvalidOperationException("A constant stands in the tile's memory already.");

    public override ImmutableArray<(double Value, int Distance)>? Values(int number, Node node, IDistances on) => [(node.Value, on.Met)];

    public override int? Truth(Node node, bool holds, IDistances on) => node.Value != 0 == holds ? on.Met : on.Never;
}
