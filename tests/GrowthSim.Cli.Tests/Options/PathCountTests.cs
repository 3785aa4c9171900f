using GrowthSim.Cli.Options;

namespace GrowthSim.Cli.Tests.Options;

public sealed class PathCountTests
{
    [Theory]
    [InlineData("100000", 100_000)]
    [InlineData("1_000_000", 1_000_000)]
    [InlineData("1e6", 1_000_000)]
    [InlineData("2.5e5", 250_000)]
    [InlineData("1E3", 1_000)]
    [InlineData("1", 1)]
    [InlineData("1e8", 100_000_000)]
    public void TryParse_reads_what_people_write(string text, long paths)
    {
        Assert.True(PathCount.TryParse(text, out long value));
        Assert.Equal(paths, value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("1.5")]
    [InlineData("1e-3")]
    [InlineData("1e9")]
    [InlineData("1e400")]
    [InlineData("_1")]
    [InlineData("1_")]
    [InlineData("1,000")]
    [InlineData("1.000")]
    [InlineData("100.000")]
    [InlineData("1.000.000")]
    [InlineData("100.0")]
    [InlineData("many")]
    [InlineData("NaN")]
    public void TryParse_refuses_what_is_not_a_number_of_paths(string text) => Assert.False(PathCount.TryParse(text, out _));
}
