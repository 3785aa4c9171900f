using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GrowthSim.Language.Operations;

/// <summary>An operation of two operands that is computed on four paths at once.</summary>
/// <typeparam name="TLanes">The operation on vectors.</typeparam>
internal abstract class BinaryOperation<TLanes> : Operation
    where TLanes : struct, IBinaryOperation
{
    /// <inheritdoc/>
    public sealed override int Operands => 2;

    /// <inheritdoc/>
    public sealed override double Of(double x, double y, double z) => TLanes.Of(Vector256.Create(x), Vector256.Create(y))[0];

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public sealed override unsafe void Run(in Instruction instruction, double* memory, ITile tile)
    {
        double* destination = memory + instruction.Destination;
        double* a = memory + instruction.A.Offset;
        double* b = memory + instruction.B.Offset;
        nint strideA = instruction.A.Stride;
        nint strideB = instruction.B.Stride;
        for (int i = 0; i < ITile.Paths; i += 4)
        {
            TLanes.Of(Vector256.Load(a), Vector256.Load(b)).Store(destination + i);
            a += strideA;
            b += strideB;
        }
    }
}
