namespace GrowthSim.Tests.Randomness;

public sealed class PortabilityDigestTests
{
    [Fact]
    public void Of_is_reproducible_and_depends_on_the_count()
    {
        Assert.Equal(PortabilityDigest.Of(4096), PortabilityDigest.Of(4096));
        Assert.NotEqual(PortabilityDigest.Of(4096), PortabilityDigest.Of(8192));
    }
}
