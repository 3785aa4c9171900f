using GrowthSim.Cli.Options;

namespace GrowthSim.Cli.Tests.Options;

public sealed class HalfWidthTests
{
    [Theory]
    [InlineData("0.001", 0.001)]
    [InlineData("0.1%", 0.001)]
    [InlineData("1e-3", 0.001)]
    [InlineData("25%", 0.25)]
    public void TryParse_reads_a_share_or_per_cent(string text, double halfWidth)
    {
        Assert.True(HalfWidth.TryParse(text, out double value));
        Assert.Equal(halfWidth, value);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("0.5")]
    [InlineData("-0.1")]
    [InlineData("1e-9")]
    [InlineData("NaN")]
    [InlineData("wide")]
    [InlineData("%")]
    public void TryParse_refuses_what_no_interval_can_be(string text) => Assert.False(HalfWidth.TryParse(text, out _));
}
