using System.Runtime.Intrinsics;

namespace GrowthSim.Statistics;

/// <summary>Sets of paths as bits, one for each path.</summary>
internal static unsafe class Bits
{
    /// <summary>Returns the set of the first paths of 64.</summary>
    /// <param name="count">The number of paths; below 0 counts as 0, above 64 as 64.</param>
    public static ulong First(int count) => count switch
    {
        <= 0 => 0,
        >= 64 => ulong.MaxValue,
        _ => (1UL << count) - 1,
    };

    /// <summary>Returns one bit for each pair (2i, 2i + 1) of which both are in the set.</summary>
    public static ulong BothOfPair(ulong set) => set & (set >> 1) & 0x5555_5555_5555_5555;

    /// <summary>Returns one bit for each pair (2i, 2i + 1) of two valid paths of which at least one is in the set.</summary>
    public static ulong EitherOfPair(ulong set, ulong valid) => (set | (set >> 1)) & BothOfPair(valid);

    /// <summary>Returns the set of those of 64 paths whose value is not 0.</summary>
    /// <param name="column">The values of the first four paths.</param>
    /// <param name="stride">The doubles from one group of four paths to the next: 4, or 0 where all groups are the same.</param>
    public static ulong NotZero(double* column, int stride)
    {
        ulong set = 0;
        for (int group = 0; group < 16; group++)
        {
            set |= (ulong)(~Vector256.Equals(Vector256.Load(column + (stride * group)), Vector256<double>.Zero)).ExtractMostSignificantBits() << (4 * group);
        }

        return set;
    }

    /// <summary>Returns the set of those of 64 paths whose value is infinite or no number.</summary>
    /// <param name="column">The values of the first four paths.</param>
    /// <param name="stride">The doubles from one group of four paths to the next: 4, or 0 where all groups are the same.</param>
    public static ulong NotFinite(double* column, int stride)
    {
        ulong set = 0;
        for (int group = 0; group < 16; group++)
        {
            // x − x is 0 for a finite x alone.
            Vector256<double> values = Vector256.Load(column + (stride * group));
            set |= (ulong)(~Vector256.Equals(values - values, Vector256<double>.Zero)).ExtractMostSignificantBits() << (4 * group);
        }

        return set;
    }
}
