using GrowthSim.Numerics;

namespace GrowthSim.Language.Operations;

/// <summary>A standard normal draw: A is the draw, B the year (0 for once per path), C its coordinate.</summary>
internal sealed class NormalDraw : Operation
{
    /// <summary>Above any normal number that is drawn: 2⁻⁶⁴ is 9.1 standard deviations out.</summary>
    private const double Bound = 40;

    public override int Operands => 0;

    public override bool IsDraw => true;

    public override ValueRange Range(Node node, IExpressionGraph graph) => new(-Bound, Bound);

    public override unsafe void Run(in Instruction instruction, double* memory, ITile tile) => tile.Normals(memory + instruction.Destination, in instruction);
}
