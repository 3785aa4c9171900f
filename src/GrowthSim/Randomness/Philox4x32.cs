using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GrowthSim.Randomness;

/// <summary>Philox4x32-10: four random 32-bit words as a pure function of a 128-bit counter and a 64-bit key.</summary>
/// <remarks>
/// Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3" (SC 2011). Integers only, so the words are the same on every machine.
/// Any path of any block can be drawn alone and in any order.
/// </remarks>
public static class Philox4x32
{
    private const uint Multiplier0 = 0xD2511F53;
    private const uint Multiplier1 = 0xCD9E8D57;
    private const uint Weyl0 = 0x9E3779B9;
    private const uint Weyl1 = 0xBB67AE85;
    private const int Rounds = 10;

    /// <summary>Returns the four words of one counter: the reference for the vector form.</summary>
    /// <param name="c0">First word of the counter.</param>
    /// <param name="c1">Second word of the counter.</param>
    /// <param name="c2">Third word of the counter.</param>
    /// <param name="c3">Fourth word of the counter.</param>
    /// <param name="k0">First word of the key.</param>
    /// <param name="k1">Second word of the key.</param>
    /// <returns>The four random words.</returns>
    public static (uint W0, uint W1, uint W2, uint W3) Words(uint c0, uint c1, uint c2, uint c3, uint k0, uint k1)
    {
        for (int round = 0; round < Rounds; round++)
        {
            ulong product0 = (ulong)Multiplier0 * c0;
            ulong product1 = (ulong)Multiplier1 * c2;
            (c0, c1, c2, c3) = ((uint)(product1 >> 32) ^ c1 ^ k0, (uint)product1, (uint)(product0 >> 32) ^ c3 ^ k1, (uint)product0);
            k0 = unchecked(k0 + Weyl0);
            k1 = unchecked(k1 + Weyl1);
        }

        return (c0, c1, c2, c3);
    }

    /// <summary>Replaces eight counters by their words; each lane of 64 bits holds one word of 32.</summary>
    /// <param name="c0">First words of the counters in, first random words out (0 … 2³² − 1).</param>
    /// <param name="c1">Second words.</param>
    /// <param name="c2">Third words.</param>
    /// <param name="c3">Fourth words.</param>
    /// <param name="key">The key; its low half is the first word.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Words(ref Vector512<ulong> c0, ref Vector512<ulong> c1, ref Vector512<ulong> c2, ref Vector512<ulong> c3, DrawKey key)
    {
        uint k0 = (uint)key.Value;
        uint k1 = (uint)(key.Value >> 32);
        Vector512<ulong> a = c0;
        Vector512<ulong> b = c1;
        Vector512<ulong> c = c2;
        Vector512<ulong> d = c3;
        Round(ref a, ref b, ref c, ref d, k0, k1);
        Round(ref a, ref b, ref c, ref d, unchecked(k0 + Weyl0), unchecked(k1 + Weyl1));
        Round(ref a, ref b, ref c, ref d, unchecked(k0 + (2 * Weyl0)), unchecked(k1 + (2 * Weyl1)));
        Round(ref a, ref b, ref c, ref d, unchecked(k0 + (3 * Weyl0)), unchecked(k1 + (3 * Weyl1)));
        Round(ref a, ref b, ref c, ref d, unchecked(k0 + (4 * Weyl0)), unchecked(k1 + (4 * Weyl1)));
        Round(ref a, ref b, ref c, ref d, unchecked(k0 + (5 * Weyl0)), unchecked(k1 + (5 * Weyl1)));
        Round(ref a, ref b, ref c, ref d, unchecked(k0 + (6 * Weyl0)), unchecked(k1 + (6 * Weyl1)));
        Round(ref a, ref b, ref c, ref d, unchecked(k0 + (7 * Weyl0)), unchecked(k1 + (7 * Weyl1)));
        Round(ref a, ref b, ref c, ref d, unchecked(k0 + (8 * Weyl0)), unchecked(k1 + (8 * Weyl1)));
        Round(ref a, ref b, ref c, ref d, unchecked(k0 + (9 * Weyl0)), unchecked(k1 + (9 * Weyl1)));

        // Between rounds the upper halves hold what the next product ignores.
        Vector512<ulong> word = Vector512.Create((ulong)uint.MaxValue);
        c0 = a & word;
        c1 = b & word;
        c2 = c & word;
        c3 = d & word;
    }

    /// <summary>Replaces four counters by their words: the form at 512 bits, at 256.</summary>
    /// <param name="c0">First words of the counters in, first random words out (0 … 2³² − 1).</param>
    /// <param name="c1">Second words.</param>
    /// <param name="c2">Third words.</param>
    /// <param name="c3">Fourth words.</param>
    /// <param name="key">The key; its low half is the first word.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Words(ref Vector256<ulong> c0, ref Vector256<ulong> c1, ref Vector256<ulong> c2, ref Vector256<ulong> c3, DrawKey key)
    {
        uint k0 = (uint)key.Value;
        uint k1 = (uint)(key.Value >> 32);
        Vector256<ulong> a = c0;
        Vector256<ulong> b = c1;
        Vector256<ulong> c = c2;
        Vector256<ulong> d = c3;
        Round(ref a, ref b, ref c, ref d, k0, k1);
        Round(ref a, ref b, ref c, ref d, unchecked(k0 + Weyl0), unchecked(k1 + Weyl1));
        Round(ref a, ref b, ref c, ref d, unchecked(k0 + (2 * Weyl0)), unchecked(k1 + (2 * Weyl1)));
        Round(ref a, ref b, ref c, ref d, unchecked(k0 + (3 * Weyl0)), unchecked(k1 + (3 * Weyl1)));
        Round(ref a, ref b, ref c, ref d, unchecked(k0 + (4 * Weyl0)), unchecked(k1 + (4 * Weyl1)));
        Round(ref a, ref b, ref c, ref d, unchecked(k0 + (5 * Weyl0)), unchecked(k1 + (5 * Weyl1)));
        Round(ref a, ref b, ref c, ref d, unchecked(k0 + (6 * Weyl0)), unchecked(k1 + (6 * Weyl1)));
        Round(ref a, ref b, ref c, ref d, unchecked(k0 + (7 * Weyl0)), unchecked(k1 + (7 * Weyl1)));
        Round(ref a, ref b, ref c, ref d, unchecked(k0 + (8 * Weyl0)), unchecked(k1 + (8 * Weyl1)));
        Round(ref a, ref b, ref c, ref d, unchecked(k0 + (9 * Weyl0)), unchecked(k1 + (9 * Weyl1)));

        // Between rounds the upper halves hold what the next product ignores.
        Vector256<ulong> word = Vector256.Create((ulong)uint.MaxValue);
        c0 = a & word;
        c1 = b & word;
        c2 = c & word;
        c3 = d & word;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(ref Vector512<ulong> a, ref Vector512<ulong> b, ref Vector512<ulong> c, ref Vector512<ulong> d, uint k0, uint k1)
    {
        Vector512<ulong> product0 = Multiply(a, Multiplier0);
        Vector512<ulong> product1 = Multiply(c, Multiplier1);
        a = (product1 >>> 32) ^ b ^ Vector512.Create((ulong)k0);
        b = product1;
        c = (product0 >>> 32) ^ d ^ Vector512.Create((ulong)k1);
        d = product0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(ref Vector256<ulong> a, ref Vector256<ulong> b, ref Vector256<ulong> c, ref Vector256<ulong> d, uint k0, uint k1)
    {
        Vector256<ulong> product0 = Multiply(a, Multiplier0);
        Vector256<ulong> product1 = Multiply(c, Multiplier1);
        a = (product1 >>> 32) ^ b ^ Vector256.Create((ulong)k0);
        b = product1;
        c = (product0 >>> 32) ^ d ^ Vector256.Create((ulong)k1);
        d = product0;
    }

    // The full product of the low halves of the lanes with a 32-bit constant.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Multiply(Vector512<ulong> x, uint multiplier) =>
        Avx512F.IsSupported
            ? Avx512F.Multiply(x.AsUInt32(), Vector512.Create((ulong)multiplier).AsUInt32())
            : (x & Vector512.Create((ulong)uint.MaxValue)) * Vector512.Create((ulong)multiplier);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Multiply(Vector256<ulong> x, uint multiplier) =>
        Avx2.IsSupported
            ? Avx2.Multiply(x.AsUInt32(), Vector256.Create((ulong)multiplier).AsUInt32())
            : (x & Vector256.Create((ulong)uint.MaxValue)) * Vector256.Create((ulong)multiplier);
}
