namespace GrowthSim.Cli.Tests;

public sealed class SurroundingsTests
{
    [Theory]
    [InlineData(null, 120)]
    [InlineData("", 120)]
    [InlineData("wide", 120)]
    [InlineData("80", 80)]
    [InlineData("40", 80)]
    [InlineData("132", 132)]
    [InlineData("4000", 160)]
    public void WidthOf_follows_what_is_asked_for_within_the_limits_of_a_terminal(string? columns, int width) => Assert.Equal(width, Surroundings.WidthOf(columns));
}
