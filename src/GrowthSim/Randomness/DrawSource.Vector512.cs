using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GrowthSim.Randomness;

/// <content>Filling a tile at 512 bits.</content>
public static unsafe partial class DrawSource
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Fill512(double* destination, int count, ulong* roundKeys, int year, long firstBase)
    {
        for (int i = 0; i < count; i += Group)
        {
            // Eight successive counters from a multiple of eight: the low word does not carry.
            ulong counter = (ulong)(firstBase + i) >> 2;
            Vector512<ulong> w0 = Vector512.Create((ulong)(uint)counter) + Vector512.Create(0UL, 1, 2, 3, 4, 5, 6, 7);
            Vector512<ulong> w1 = Vector512.Create(counter >> 32);
            Vector512<ulong> w2 = Vector512.Create((ulong)unchecked((uint)year));
            Vector512<ulong> w3 = Vector512<ulong>.Zero;
            Philox4x32.Words(ref w0, ref w1, ref w2, ref w3, roundKeys);
            OfWords(w0).Store(destination + i);
            OfWords(w1).Store(destination + i + 8);
            OfWords(w2).Store(destination + i + 16);
            OfWords(w3).Store(destination + i + 24);
        }
    }

    // With the bits of 2⁵² a word is 2⁵² + word; 2⁵² − ½ is a double, so the difference word + ½ is exact.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> OfWords(Vector512<ulong> word) =>
        ((word | Vector512.Create(IntegerMagic).AsUInt64()).AsDouble() - Vector512.Create(IntegerMagic - 0.5)) * Vector512.Create(TwoToMinus32);
}
