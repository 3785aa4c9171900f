using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GrowthSim.Randomness;

/// <content>Filling a tile at 256 bits.</content>
public static unsafe partial class DrawSource
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Fill256(double* destination, int count, ulong* roundKeys, int year, long firstBase)
    {
        for (int i = 0; i < count; i += Group)
        {
            // The eight counters of a group, four in a and four in b.
            ulong counter = (ulong)(firstBase + i) >> 2;
            Vector256<ulong> a0 = Vector256.Create((ulong)(uint)counter) + Vector256.Create(0UL, 1, 2, 3);
            Vector256<ulong> b0 = Vector256.Create((ulong)(uint)counter) + Vector256.Create(4UL, 5, 6, 7);
            Vector256<ulong> a1 = Vector256.Create(counter >> 32);
            Vector256<ulong> b1 = a1;
            Vector256<ulong> a2 = Vector256.Create((ulong)unchecked((uint)year));
            Vector256<ulong> b2 = a2;
            Vector256<ulong> a3 = Vector256<ulong>.Zero;
            Vector256<ulong> b3 = a3;
            Philox4x32.Words(ref a0, ref a1, ref a2, ref a3, ref b0, ref b1, ref b2, ref b3, roundKeys);
            OfWords(a0).Store(destination + i);
            OfWords(b0).Store(destination + i + 4);
            OfWords(a1).Store(destination + i + 8);
            OfWords(b1).Store(destination + i + 12);
            OfWords(a2).Store(destination + i + 16);
            OfWords(b2).Store(destination + i + 20);
            OfWords(a3).Store(destination + i + 24);
            OfWords(b3).Store(destination + i + 28);
        }
    }

    // With the bits of 2⁵² a word is 2⁵² + word; 2⁵² − ½ is a double, so the difference word + ½ is exact.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> OfWords(Vector256<ulong> word) =>
        ((word | Vector256.Create(IntegerMagic).AsUInt64()).AsDouble() - Vector256.Create(IntegerMagic - 0.5)) * Vector256.Create(TwoToMinus32);
}
