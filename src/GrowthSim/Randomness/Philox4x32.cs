namespace GrowthSim.Randomness;

/// <summary>Philox4x32-10: four random 32-bit words as a pure function of a 128-bit counter and a 64-bit key.</summary>
/// <remarks>
/// Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3" (SC 2011). Integers only, so the words are the same on every machine.
/// Any path of any block can be drawn alone and in any order.
/// </remarks>
public static unsafe partial class Philox4x32
{
    /// <summary>The number of <see cref="ulong"/> that <see cref="Schedule"/> fills: two for each of the ten rounds.</summary>
    public const int ScheduleLength = 2 * Rounds;

    private const int Rounds = 10;
    private const uint Multiplier0 = 0xD2511F53;
    private const uint Multiplier1 = 0xCD9E8D57;
    private const uint Weyl0 = 0x9E3779B9;
    private const uint Weyl1 = 0xBB67AE85;

    /// <summary>Returns the four words of one counter: the reference for the vector forms.</summary>
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

    /// <summary>Fills the keys of the rounds, for the vector forms.</summary>
    /// <param name="roundKeys">Memory for <see cref="ScheduleLength"/> numbers: first and second word of each round, in turn.</param>
    /// <param name="key">The key; its low half is the first word.</param>
    public static void Schedule(ulong* roundKeys, DrawKey key)
    {
        uint k0 = (uint)key.Value;
        uint k1 = (uint)(key.Value >> 32);
        for (int round = 0; round < Rounds; round++)
        {
            roundKeys[2 * round] = k0;
            roundKeys[(2 * round) + 1] = k1;
            k0 = unchecked(k0 + Weyl0);
            k1 = unchecked(k1 + Weyl1);
        }
    }
}
