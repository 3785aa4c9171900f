using GrowthSim.Cli.Models;

namespace GrowthSim.Cli.Tests.Models;

public sealed class NearestNamesTests
{
    private static readonly string[] Names = ["baseline", "services-push", "slow-reform", "covid-like-shock"];

    [Theory]
    [InlineData("baselin", "baseline")]
    [InlineData("bsaeline", "baseline")]
    [InlineData("service-push", "services-push")]
    [InlineData("covid", "covid-like-shock")]
    public void Of_a_misspelling_is_the_name_meant(string word, string name) => Assert.Equal(name, NearestNames.Of(word, Names)[0]);

    [Fact]
    public void Of_something_else_is_nothing() => Assert.Empty(NearestNames.Of("xyz", Names));
}
