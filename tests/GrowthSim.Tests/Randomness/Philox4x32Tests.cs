using System.Runtime.Intrinsics;
using GrowthSim.Randomness;

namespace GrowthSim.Tests.Randomness;

public sealed unsafe class Philox4x32Tests
{
    // Known answers of Random123 (kat_vectors, philox4x32 10).
    [Theory]
    [InlineData(0, 0, 0, 0, 0, 0, 0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8)]
    [InlineData(0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd)]
    [InlineData(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xa4093822, 0x299f31d0, 0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1)]
    public void Words_are_the_published_ones(uint c0, uint c1, uint c2, uint c3, uint k0, uint k1, uint w0, uint w1, uint w2, uint w3)
    {
        Assert.Equal((w0, w1, w2, w3), Philox4x32.Words(c0, c1, c2, c3, k0, k1));

        ulong* keys = stackalloc ulong[Philox4x32.ScheduleLength];
        Philox4x32.Schedule(keys, new DrawKey(((ulong)k1 << 32) | k0));
        Vector512<ulong> a = Vector512.Create((ulong)c0);
        Vector512<ulong> b = Vector512.Create((ulong)c1);
        Vector512<ulong> c = Vector512.Create((ulong)c2);
        Vector512<ulong> d = Vector512.Create((ulong)c3);
        Philox4x32.Words(ref a, ref b, ref c, ref d, keys);
        Assert.Equal(Vector512.Create((ulong)w0), a);
        Assert.Equal(Vector512.Create((ulong)w1), b);
        Assert.Equal(Vector512.Create((ulong)w2), c);
        Assert.Equal(Vector512.Create((ulong)w3), d);
    }
}
