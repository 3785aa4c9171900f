using GrowthSim.Charts.Wording;

namespace GrowthSim.Charts.Tests.Wording;

public sealed class LocaleTests
{
    [Theory]
    [InlineData("en", 8500, 0, "8,500")]
    [InlineData("vi", 8500, 0, "8.500")]
    [InlineData("en", 8.5, 1, "8.5")]
    [InlineData("vi", 8.5, 1, "8,5")]
    [InlineData("en", -3.2, 1, "−3.2")]
    [InlineData("vi", -3.2, 1, "−3,2")]
    [InlineData("en", -0.04, 1, "0.0")]
    public void Numbers_are_written_as_the_language_has_them(string language, double value, int decimals, string expected) =>
        Assert.Equal(expected, Locale.Of(language).Number(value, decimals));

    [Theory]
    [InlineData("en", 0.234, 1, "23.4 %")]
    [InlineData("vi", 0.234, 1, "23,4%")]
    public void Per_cent_is_closed_up_in_Vietnamese(string language, double share, int decimals, string expected) =>
        Assert.Equal(expected, Locale.Of(language).Percent(share, decimals));

    [Theory]
    [InlineData(4.5, 1, "+4.5")]
    [InlineData(-4.5, 1, "−4.5")]
    [InlineData(0.001, 1, "0.0")]
    public void Changes_have_their_sign(double value, int decimals, string expected) => Assert.Equal(expected, Locale.English.Signed(value, decimals));

    [Theory]
    [InlineData(0.145, 2, "14.5")]
    [InlineData(8500, 0, "8,500")]
    [InlineData(0.07, 2, "7")]
    [InlineData(-0.001, 0, "−0.001")]
    [InlineData(1e20, 0, "1e+20")]
    [InlineData(1e-40, 0, "1e−40")]
    public void Thresholds_keep_all_digits(double value, int shift, string expected) => Assert.Equal(expected, Locale.English.Exact(value, shift, grouped: true));
}
