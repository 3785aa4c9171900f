namespace GrowthSim.Statistics;

/// <summary>Sets of paths as bits, one for each path.</summary>
internal static class Bits
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
}
