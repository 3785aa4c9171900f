using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using GrowthSim.Numerics;
using GrowthSim.Randomness;

namespace GrowthSim.Language.Operations;

/// <summary>
/// What the operations of the graph mean. The kernel and constant folding both use these, so that a value has the same bits
/// whether it was computed once at compilation or on every path.
/// </summary>
internal static class VectorOperations
{
    private static Vector256<double> One => Vector256.Create(1.0);

    /// <summary>Turns a mask into 1 or 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Truth(Vector256<double> mask) => mask & One;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> IsTrue(Vector256<double> x) => ~Vector256.Equals(x, Vector256<double>.Zero);

    /// <summary>Selects by bits: a blend whose operand is an operation on memory is miscompiled by .NET 10.0 with AVX-512.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Choose(Vector256<double> mask, Vector256<double> then, Vector256<double> otherwise) =>
        (then & mask) | Vector256.AndNot(otherwise, mask);

    internal readonly struct Negate : IUnaryOperation
    {
        public static Vector256<double> Of(Vector256<double> x) => x ^ Vector256.Create(-0.0);
    }

    internal readonly struct Abs : IUnaryOperation
    {
        public static Vector256<double> Of(Vector256<double> x) => Vector256.AndNot(x, Vector256.Create(-0.0));
    }

    internal readonly struct Not : IUnaryOperation
    {
        public static Vector256<double> Of(Vector256<double> x) => Truth(Vector256.Equals(x, Vector256<double>.Zero));
    }

    internal readonly struct Exp : IUnaryOperation
    {
        public static Vector256<double> Of(Vector256<double> x) => PortableMath.Exp(x);
    }

    internal readonly struct Log : IUnaryOperation
    {
        public static Vector256<double> Of(Vector256<double> x) => PortableMath.Log(x);
    }

    internal readonly struct Log10 : IUnaryOperation
    {
        public static Vector256<double> Of(Vector256<double> x) => PortableMath.Log10(x);
    }

    internal readonly struct Sqrt : IUnaryOperation
    {
        public static Vector256<double> Of(Vector256<double> x) => Vector256.Sqrt(x);
    }

    internal readonly struct Floor : IUnaryOperation
    {
        public static Vector256<double> Of(Vector256<double> x) => Vector256.Floor(x);
    }

    internal readonly struct Round : IUnaryOperation
    {
        /// <summary>Half rounds up, as economists count: ⌊x + 1/2⌋.</summary>
        public static Vector256<double> Of(Vector256<double> x) => Vector256.Floor(x + Vector256.Create(0.5));
    }

    internal readonly struct NormalCdf : IUnaryOperation
    {
        public static Vector256<double> Of(Vector256<double> x) => NormalDistributionFunction.Of(x);
    }

    internal readonly struct Add : IBinaryOperation
    {
        public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) => x + y;
    }

    internal readonly struct Subtract : IBinaryOperation
    {
        public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) => x - y;
    }

    internal readonly struct Multiply : IBinaryOperation
    {
        public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) => x * y;
    }

    internal readonly struct Divide : IBinaryOperation
    {
        public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) => x / y;
    }

    internal readonly struct Power : IBinaryOperation
    {
        public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) => PortableMath.Pow(x, y);
    }

    internal readonly struct Minimum : IBinaryOperation
    {
        /// <summary>NaN where either operand is NaN; own, since the hardware's minimum differs there.</summary>
        public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) =>
            Choose(Vector256.LessThan(x, y) | ~Vector256.Equals(x, x), x, y);
    }

    internal readonly struct Maximum : IBinaryOperation
    {
        /// <summary>NaN where either operand is NaN; own, since the hardware's maximum differs there.</summary>
        public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) =>
            Choose(Vector256.GreaterThan(x, y) | ~Vector256.Equals(x, x), x, y);
    }

    internal readonly struct Less : IBinaryOperation
    {
        public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) => Truth(Vector256.LessThan(x, y));
    }

    internal readonly struct LessOrEqual : IBinaryOperation
    {
        public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) => Truth(Vector256.LessThanOrEqual(x, y));
    }

    internal readonly struct Equal : IBinaryOperation
    {
        public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) => Truth(Vector256.Equals(x, y));
    }

    internal readonly struct NotEqual : IBinaryOperation
    {
        public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) => Truth(~Vector256.Equals(x, y));
    }

    internal readonly struct And : IBinaryOperation
    {
        public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) => Truth(IsTrue(x) & IsTrue(y));
    }

    internal readonly struct Or : IBinaryOperation
    {
        public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) => Truth(IsTrue(x) | IsTrue(y));
    }

    internal readonly struct Require : IBinaryOperation
    {
        public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) =>
            Choose(IsTrue(y), x, Vector256.Create(double.NaN));
    }

    internal readonly struct MultiplyAdd : ITernaryOperation
    {
        public static Vector256<double> Of(Vector256<double> x, Vector256<double> y, Vector256<double> z) =>
            Vector256.FusedMultiplyAdd(x, y, z);
    }

    internal readonly struct Select : ITernaryOperation
    {
        public static Vector256<double> Of(Vector256<double> x, Vector256<double> y, Vector256<double> z) => Choose(IsTrue(x), y, z);
    }
}
