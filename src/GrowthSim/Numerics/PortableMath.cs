using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GrowthSim.Numerics;

/// <summary>Exponential, logarithm and power with the same bits on every machine, at any vector width.</summary>
/// <remarks>
/// Only + − · /, the correctly rounded fused multiply-add and integer operations are used, in one fixed order. The C library chooses a variant
/// by processor, and the vector functions of the base library differ where fused multiply-add is missing: neither may make a result.
/// A scalar overload gives the bits of a lane. Each method states its error in units in the last place (ulp).
/// Each function is written at 256 bits, and at 512 where the draws use it, the same operations one by one: on a processor without 512 bits the operators of
/// <see cref="Vector512{T}"/> are ordinary methods, and a body of some dozens of them exceeds what the compiler inlines (measured: 5 to 50 times slower).
/// </remarks>
public static partial class PortableMath
{
    /// <summary>The least positive normal number; below it a logarithm is that of zero.</summary>
    private const double MinNormal = 2.2250738585072014E-308;

    private const double Log10OfE = 0.4342944819032518;
    private const double Log10OfERest = 1.098319650216765E-17;

    /// <summary>Returns <paramref name="ifTrue"/> in the lanes whose mask bits are set and <paramref name="ifFalse"/> in the others, bit by bit.</summary>
    /// <param name="mask">All bits set or none, by lane: the result of a comparison.</param>
    /// <param name="ifTrue">Values where the mask is set.</param>
    /// <param name="ifFalse">Values where it is not.</param>
    /// <returns>The selection.</returns>
    /// <remarks>
    /// In place of <c>Vector512.ConditionalSelect</c>, which .NET 10.0.12 compiles wrongly with AVX-512 where an operand is an operation on a
    /// value from memory: the address is lost and the process faults.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Select(Vector512<double> mask, Vector512<double> ifTrue, Vector512<double> ifFalse) =>
        (ifTrue & mask) | Vector512.AndNot(ifFalse, mask);

    /// <inheritdoc cref="Select(Vector512{double}, Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Select(Vector256<double> mask, Vector256<double> ifTrue, Vector256<double> ifFalse) =>
        (ifTrue & mask) | Vector256.AndNot(ifFalse, mask);

    /// <summary>Returns the logarithm to base 10, within 2 ulp.</summary>
    /// <param name="x">Any number; see <see cref="Log(Vector512{double})"/> for zero, negative numbers, infinity and NaN.</param>
    /// <returns>log₁₀ x.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log10(Vector512<double> x) =>
        Vector512.IsHardwareAccelerated ? Log10Wide(x) : Vector512.Create(Log10(x.GetLower()), Log10(x.GetUpper()));

    // Apart, so that it can be tested on a processor without 512 bits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> Log10Wide(Vector512<double> x)
    {
        Vector512<double> log = LogWide(x);
        // The second product would be ∞ − ∞ only where log is not finite, and there it has the sign of the first.
        return Vector512.FusedMultiplyAdd(log, Vector512.Create(Log10OfE), log * Vector512.Create(Log10OfERest));
    }

    /// <inheritdoc cref="Log10(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Log10(Vector256<double> x)
    {
        Vector256<double> log = Log(x);
        // The second product would be ∞ − ∞ only where log is not finite, and there it has the sign of the first.
        return Vector256.FusedMultiplyAdd(log, Vector256.Create(Log10OfE), log * Vector256.Create(Log10OfERest));
    }

    /// <inheritdoc cref="Log10(Vector512{double})"/>
    public static double Log10(double x) => Log10(Vector256.Create(x)).ToScalar();
}
