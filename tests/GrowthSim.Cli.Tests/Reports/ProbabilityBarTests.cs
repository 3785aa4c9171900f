using CsCheck;
using GrowthSim.Cli.Reports;

namespace GrowthSim.Cli.Tests.Reports;

public sealed class ProbabilityBarTests
{
    [Theory]
    [InlineData(0, "····")]
    [InlineData(1e-9, "▏···")]
    [InlineData(0.25, "█···")]
    [InlineData(0.5, "██··")]
    [InlineData(0.53125, "██▏·")]
    [InlineData(1 - 1e-9, "███▉")]
    [InlineData(1, "████")]
    public void Of_draws_eighths(double probability, string bar)
    {
        // An eighth short of full is ▉ of U+2589.
        Assert.Equal(bar, ProbabilityBar.Of(probability, 4));
    }

    [Fact]
    public void Of_is_always_as_wide_as_asked() =>
        Gen.Select(Gen.Double[0, 1], Gen.Int[1, 60]).Sample((probability, width) => ProbabilityBar.Of(probability, width).Length == width);
}
