using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GrowthSim.Randomness;

/// <content>The words of eight counters at 512 bits.</content>
public static unsafe partial class Philox4x32
{
    /// <summary>Replaces eight counters by their words; each lane of 64 bits holds one word of 32.</summary>
    /// <param name="c0">First words of the counters in (0 … 2³² − 1), first random words out.</param>
    /// <param name="c1">Second words.</param>
    /// <param name="c2">Third words.</param>
    /// <param name="c3">Fourth words.</param>
    /// <param name="roundKeys">What <see cref="Schedule"/> filled.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Words(ref Vector512<ulong> c0, ref Vector512<ulong> c1, ref Vector512<ulong> c2, ref Vector512<ulong> c3, ulong* roundKeys)
    {
        Round(ref c0, ref c1, ref c2, ref c3, roundKeys);
        Round(ref c0, ref c1, ref c2, ref c3, roundKeys + 2);
        Round(ref c0, ref c1, ref c2, ref c3, roundKeys + 4);
        Round(ref c0, ref c1, ref c2, ref c3, roundKeys + 6);
        Round(ref c0, ref c1, ref c2, ref c3, roundKeys + 8);
        Round(ref c0, ref c1, ref c2, ref c3, roundKeys + 10);
        Round(ref c0, ref c1, ref c2, ref c3, roundKeys + 12);
        Round(ref c0, ref c1, ref c2, ref c3, roundKeys + 14);
        Round(ref c0, ref c1, ref c2, ref c3, roundKeys + 16);
        Round(ref c0, ref c1, ref c2, ref c3, roundKeys + 18);

        // Between rounds the upper halves hold what the next product ignores.
        Vector512<ulong> word = Vector512.Create((ulong)uint.MaxValue);
        c0 &= word;
        c1 &= word;
        c2 &= word;
        c3 &= word;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(ref Vector512<ulong> c0, ref Vector512<ulong> c1, ref Vector512<ulong> c2, ref Vector512<ulong> c3, ulong* keys)
    {
        Vector512<ulong> product0 = Multiply(c0, Multiplier0);
        Vector512<ulong> product1 = Multiply(c2, Multiplier1);
        c0 = (product1 >>> 32) ^ (c1 ^ Vector512.Create(keys[0]));
        c1 = product1;
        c2 = (product0 >>> 32) ^ (c3 ^ Vector512.Create(keys[1]));
        c3 = product0;
    }

    // The full product of the low halves of the lanes with a 32-bit constant.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Multiply(Vector512<ulong> x, uint multiplier) =>
        Avx512F.IsSupported
            ? Avx512F.Multiply(x.AsUInt32(), Vector512.Create((ulong)multiplier).AsUInt32())
            : (x & Vector512.Create((ulong)uint.MaxValue)) * Vector512.Create((ulong)multiplier);
}
