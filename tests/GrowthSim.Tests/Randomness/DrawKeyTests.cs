using System.Security.Cryptography;
using System.Text;
using GrowthSim.Randomness;

namespace GrowthSim.Tests.Randomness;

public sealed class DrawKeyTests
{
    [Fact]
    public void Of_is_the_head_of_a_SHA256_over_seed_and_name()
    {
        byte[] bytes = [.. BitConverter.GetBytes(42UL), .. Encoding.UTF8.GetBytes("tăng_trưởng")];
        Assert.Equal(BitConverter.ToUInt64(SHA256.HashData(bytes)), DrawKey.Of(42, "tăng_trưởng").Value);
    }

    [Fact]
    public void Of_differs_by_seed_and_by_name()
    {
        Assert.NotEqual(DrawKey.Of(1, "a"), DrawKey.Of(2, "a"));
        Assert.NotEqual(DrawKey.Of(1, "a"), DrawKey.Of(1, "b"));
    }
}
