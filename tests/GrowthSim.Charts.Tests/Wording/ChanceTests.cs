using GrowthSim.Charts.Wording;
using GrowthSim.Outcomes;

namespace GrowthSim.Charts.Tests.Wording;

public sealed class ChanceTests
{
    [Theory]
    [InlineData(0.384, "en", "38 %")]
    [InlineData(0.384, "vi", "38%")]
    [InlineData(1, "en", ">99 %")]
    [InlineData(0.9999, "vi", ">99%")]
    [InlineData(0.99, "en", "99 %")]
    [InlineData(0, "en", "<1 %")]
    [InlineData(0.0001, "vi", "<1%")]
    [InlineData(double.NaN, "en", "–")]
    public void What_is_not_certain_is_never_0_or_100_per_cent(double probability, string language, string expected) =>
        Assert.Equal(expected, Chance.Of(probability, Locale.Of(language)));

    [Theory]
    [InlineData(0.36, 0.39, "en", "36–39 %")]
    [InlineData(0.379, 0.385, "en", "37.9–38.5 %")]
    [InlineData(0.379, 0.385, "vi", "37,9–38,5%")]
    [InlineData(0.9961, 0.9998, "en", "99.6–100.0 %")]
    [InlineData(0.999962, 1, "en", "99.996–100 %")]
    [InlineData(0, 0.02, "en", "0–2.0 %")]
    public void Intervals_have_the_decimals_of_their_width_and_one_near_the_ends(double lower, double upper, string language, string expected) =>
        Assert.Equal(expected, Chance.Interval(new Estimate((lower + upper) / 2, lower, upper), Locale.Of(language)));

    [Theory]
    [InlineData(0.38, 0.37, 0.39, "en", "about as likely as not (38 %)")]
    [InlineData(0.38, 0.37, 0.39, "vi", "khả năng ngang nhau (38%)")]
    [InlineData(0.67, 0.65, 0.69, "en", "about as likely as not (67 %)")]
    [InlineData(0.32, 0.30, 0.34, "en", "about as likely as not (32 %)")]
    [InlineData(0.095, 0.08, 0.11, "en", "unlikely (10 %)")]
    [InlineData(0.91, 0.905, 0.915, "en", "very likely (91 %)")]
    public void Words_come_with_their_number_and_are_the_more_cautious(double value, double lower, double upper, string language, string expected) =>
        Assert.Equal(expected, Chance.InWords(new Estimate(value, lower, upper), Locale.Of(language)));
}
