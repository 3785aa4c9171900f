using GrowthSim.Charts.Drawing;

namespace GrowthSim.Charts.Tests.Drawing;

public sealed class DrawingTests
{
    [Theory]
    [InlineData(12.346, "12.35")]
    [InlineData(1234.5, "1234.5")]
    [InlineData(-0.001, "0")]
    public void Pixels_are_the_same_in_every_language(double value, string expected) => Assert.Equal(expected, Pixels.Of(value));

    [Theory]
    [InlineData(0, 10, 5, new[] { 0.0, 2, 4, 6, 8, 10 })]
    [InlineData(0.1, 0.35, 5, new[] { 0.1, 0.15, 0.2, 0.25, 0.3, 0.35 })]
    [InlineData(-3, 3, 3, new[] { -2.0, 0, 2 })]
    [InlineData(5, 5, 3, new[] { 5.0 })]
    public void Ticks_are_round(double first, double last, int count, double[] expected) => Assert.Equal(expected, NiceTicks.Between(first, last, count));

    [Theory]
    [InlineData(new[] { 3.1, 8.9 }, 3, 9)]
    [InlineData(new[] { 0.0745, 0.0745 }, 0.066, 0.082)]
    [InlineData(new double[0], 0, 1)]
    public void Scales_end_on_ticks(double[] values, double first, double last)
    {
        LinearScale scale = LinearScale.Around(values, 0, 100, 5);

        Assert.Equal(first, scale.First, 12);
        Assert.Equal(last, scale.Last, 12);
        Assert.Equal(0, scale.At(scale.First));
        Assert.Equal(100, scale.At(scale.Last), 9);
    }
}
