using GrowthSim.Cli.Options;

namespace GrowthSim.Cli.Tests.Options;

public sealed class SettingTests
{
    [Theory]
    [InlineData("trend=12%", "trend", "12%")]
    [InlineData(" trend = normal(mean: 1, sd: 2) ", "trend", "normal(mean: 1, sd: 2)")]
    [InlineData("a=if(b >= 1, 2, 3)", "a", "if(b >= 1, 2, 3)")]
    public void TryParse_splits_at_the_first_equals_sign(string text, string name, string equation)
    {
        Assert.True(Setting.TryParse(text, out Setting? setting));
        Assert.Equal(new Setting(name, equation), setting);
    }

    [Theory]
    [InlineData("trend")]
    [InlineData("=3")]
    [InlineData("trend=")]
    public void TryParse_refuses_half_a_setting(string text) => Assert.False(Setting.TryParse(text, out _));
}
