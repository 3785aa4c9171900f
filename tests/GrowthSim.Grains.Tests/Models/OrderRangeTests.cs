namespace GrowthSim.Grains.Tests.Models;

public sealed class OrderRangeTests
{
    [Theory]
    [InlineData(nameof(RunOrder.Paths), "a whole number from 1 to 100000000", new[] { 1, 1e8 }, new[] { 0, 1e8 + 1, 1.5, double.NaN })]
    [InlineData(nameof(RunOrder.HalfWidth), "a number from 0.000001 to below 0.5", new[] { 1e-6, 0.4999999 }, new[] { 9e-7, 0.5, double.NaN })]
    [InlineData(nameof(RunOrder.Level), "a number from 0.5 to 0.9999", new[] { 0.5, 0.9999 }, new[] { 0.49, 0.99991, double.PositiveInfinity })]
    public void Range_is_that_of_the_attribute(string property, string words, double[] inside, double[] outside)
    {
        OrderRange range = OrderRange.Of(property);

        Assert.Equal(words, range.ToString());
        Assert.All(inside, value => Assert.True(range.Holds(value)));
        Assert.All(outside, value => Assert.False(range.Holds(value)));
    }

    [Fact]
    public void Problem_names_the_first_value_that_is_out_of_range()
    {
        Assert.Null(OrderRange.Problem(new RunOrder()));
        Assert.Equal("The half width must be a number from 0.000001 to below 0.5; it is 0.5.", OrderRange.Problem(new RunOrder { HalfWidth = 0.5 }));
        Assert.Equal("The number of paths must be a whole number from 1 to 100000000; it is 0.", OrderRange.Problem(new RunOrder { Paths = 0 }));
        Assert.Equal("The level must be a number from 0.5 to 0.9999; it is 1.", OrderRange.Problem(new RunOrder { Level = 1 }));
    }
}
