using GrowthSim.Numerics;

namespace GrowthSim.Language.Operations;

/// <summary>A uniform draw in (0, 1): A is the draw, B the year (0 for once per path), C its coordinate.</summary>
internal sealed class UniformDraw : Operation
{
    /// <summary>Its values: uniform numbers keep more than 2⁻⁶⁴ away from 0 and 1.</summary>
    public static readonly ValueRange Interval = new(1.0 / (1L << 32) / (1L << 32), 1);

    public override int Operands => 0;

    public override bool IsDraw => true;

    public override ValueRange Range(Node node, IExpressionGraph graph) => Interval;

    public override unsafe void Run(in Instruction instruction, double* memory, ITile tile) => tile.Uniforms(memory + instruction.Destination, in instruction);
}
