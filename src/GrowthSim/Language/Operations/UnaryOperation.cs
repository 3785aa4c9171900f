using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GrowthSim.Language.Operations;

/// <summary>An operation of one operand that is computed on four paths at once.</summary>
/// <typeparam name="TLanes">The operation on vectors.</typeparam>
internal abstract class UnaryOperation<TLanes> : Operation
    where TLanes : struct, IUnaryOperation
{
    /// <inheritdoc/>
    public sealed override int Operands => 1;

    /// <inheritdoc/>
    public sealed override double Of(double x, double y, double z) => TLanes.Of(Vector256.Create(x))[0];

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public sealed override unsafe void Run(in Instruction instruction, double* memory, ITile tile)
    {
        double* destination = memory + instruction.Destination;
        double* a = memory + instruction.A.Offset;
        for (int i = 0; i < ITile.Paths; i += 4)
        {
            TLanes.Of(Vector256.Load(a + i)).Store(destination + i);
        }
    }
}
