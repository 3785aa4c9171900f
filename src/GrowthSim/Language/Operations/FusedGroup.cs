namespace GrowthSim.Language.Operations;

/// <summary>Of a tape alone: a fused loop over many lane operations.</summary>
internal sealed class FusedGroup : Operation
{
    public override int Operands => 0;

    public override unsafe void Run(in Instruction instruction, double* memory, ITile tile) => tile.Loop(instruction.Index);
}
