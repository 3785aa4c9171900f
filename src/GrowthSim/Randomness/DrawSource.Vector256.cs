using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GrowthSim.Randomness;

/// <content>Filling a tile at 256 bits.</content>
public static unsafe partial class DrawSource
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Fill256(double* destination, int count, DrawKey key, int year, long firstBase)
    {
        // Half of the eight counters of a group at a time: its paths o … o + 3, o + 8 … o + 11, and so on.
        for (int i = 0; i < count; i += Group / 2)
        {
            int half = (i / (Group / 2)) & 1;
            double* start = destination + i - (12 * half);
            ulong counter = ((ulong)(firstBase + i) >> 2);
            Vector256<ulong> w0 = Vector256.Create((ulong)(uint)counter) + Vector256.Create(0UL, 1, 2, 3);
            Vector256<ulong> w1 = Vector256.Create(counter >> 32);
            Vector256<ulong> w2 = Vector256.Create((ulong)unchecked((uint)year));
            Vector256<ulong> w3 = Vector256<ulong>.Zero;
            Philox4x32.Words(ref w0, ref w1, ref w2, ref w3, key);
            OfWords(w0).Store(start);
            OfWords(w1).Store(start + 8);
            OfWords(w2).Store(start + 16);
            OfWords(w3).Store(start + 24);
        }
    }

    // With the bits of 2⁵² a word is 2⁵² + word; 2⁵² − ½ is a double, so the difference word + ½ is exact.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> OfWords(Vector256<ulong> word) =>
        ((word | Vector256.Create(IntegerMagic).AsUInt64()).AsDouble() - Vector256.Create(IntegerMagic - 0.5)) * Vector256.Create(TwoToMinus32);
}
