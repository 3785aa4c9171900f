using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GrowthSim.Language.Operations;

/// <summary>Truth in vectors: a number that stands for it is true unless it is 0, a mask where its bits are set.</summary>
internal static class Masks
{
    /// <summary>Turns a mask into 1 or 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Truth(Vector256<double> mask) => mask & Vector256.Create(1.0);

    /// <summary>Returns the mask of what is true.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> IsTrue(Vector256<double> x) => ~Vector256.Equals(x, Vector256<double>.Zero);

    /// <summary>Selects by bits: a blend whose operand is an operation on memory is miscompiled by .NET 10.0 with AVX-512.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Choose(Vector256<double> mask, Vector256<double> then, Vector256<double> otherwise) =>
        (then & mask) | Vector256.AndNot(otherwise, mask);
}
