using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GrowthSim.Randomness;

/// <content>The words of eight counters at 256 bits.</content>
public static unsafe partial class Philox4x32
{
    /// <summary>Replaces eight counters by their words, as at 512 bits; four in <c>a</c> and four in <c>b</c>, in lock step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Words(
        ref Vector256<ulong> a0,
        ref Vector256<ulong> a1,
        ref Vector256<ulong> a2,
        ref Vector256<ulong> a3,
        ref Vector256<ulong> b0,
        ref Vector256<ulong> b1,
        ref Vector256<ulong> b2,
        ref Vector256<ulong> b3,
        ulong* roundKeys)
    {
        Round(ref a0, ref a1, ref a2, ref a3, ref b0, ref b1, ref b2, ref b3, roundKeys);
        Round(ref a0, ref a1, ref a2, ref a3, ref b0, ref b1, ref b2, ref b3, roundKeys + 2);
        Round(ref a0, ref a1, ref a2, ref a3, ref b0, ref b1, ref b2, ref b3, roundKeys + 4);
        Round(ref a0, ref a1, ref a2, ref a3, ref b0, ref b1, ref b2, ref b3, roundKeys + 6);
        Round(ref a0, ref a1, ref a2, ref a3, ref b0, ref b1, ref b2, ref b3, roundKeys + 8);
        Round(ref a0, ref a1, ref a2, ref a3, ref b0, ref b1, ref b2, ref b3, roundKeys + 10);
        Round(ref a0, ref a1, ref a2, ref a3, ref b0, ref b1, ref b2, ref b3, roundKeys + 12);
        Round(ref a0, ref a1, ref a2, ref a3, ref b0, ref b1, ref b2, ref b3, roundKeys + 14);
        Round(ref a0, ref a1, ref a2, ref a3, ref b0, ref b1, ref b2, ref b3, roundKeys + 16);
        Round(ref a0, ref a1, ref a2, ref a3, ref b0, ref b1, ref b2, ref b3, roundKeys + 18);

        Vector256<ulong> word = Vector256.Create((ulong)uint.MaxValue);
        a0 &= word;
        a1 &= word;
        a2 &= word;
        a3 &= word;
        b0 &= word;
        b1 &= word;
        b2 &= word;
        b3 &= word;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(
        ref Vector256<ulong> a0,
        ref Vector256<ulong> a1,
        ref Vector256<ulong> a2,
        ref Vector256<ulong> a3,
        ref Vector256<ulong> b0,
        ref Vector256<ulong> b1,
        ref Vector256<ulong> b2,
        ref Vector256<ulong> b3,
        ulong* keys)
    {
        Vector256<ulong> key0 = Vector256.Create(keys[0]);
        Vector256<ulong> key1 = Vector256.Create(keys[1]);
        Round(ref a0, ref a1, ref a2, ref a3, key0, key1);
        Round(ref b0, ref b1, ref b2, ref b3, key0, key1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(
        ref Vector256<ulong> c0, ref Vector256<ulong> c1, ref Vector256<ulong> c2, ref Vector256<ulong> c3, Vector256<ulong> key0, Vector256<ulong> key1)
    {
        Vector256<ulong> product0 = Multiply(c0, Multiplier0);
        Vector256<ulong> product1 = Multiply(c2, Multiplier1);
        c0 = (product1 >>> 32) ^ (c1 ^ key0);
        c1 = product1;
        c2 = (product0 >>> 32) ^ (c3 ^ key1);
        c3 = product0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Multiply(Vector256<ulong> x, uint multiplier) =>
        Avx2.IsSupported
            ? Avx2.Multiply(x.AsUInt32(), Vector256.Create((ulong)multiplier).AsUInt32())
            : (x & Vector256.Create((ulong)uint.MaxValue)) * Vector256.Create((ulong)multiplier);
}
