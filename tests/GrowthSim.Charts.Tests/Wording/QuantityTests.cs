using GrowthSim.Charts.Wording;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Charts.Tests.Wording;

public sealed class QuantityTests
{
    [Theory]
    [InlineData(0.0746, "a year", "en", "7.5 %")]
    [InlineData(0.0746, "a year", "vi", "7,5%")]
    [InlineData(8512.4, "USD", "en", "8,512")]
    [InlineData(8512.4, "USD", "vi", "8.512")]
    [InlineData(2027.25, "date", "vi", "4/2027")]
    [InlineData(2021.93, "date", "en", "December 2021")]
    [InlineData(2026, "date", "en", "2026")]
    [InlineData(2027, "", "en", "2027")]
    [InlineData(0, "share", "en", "0.0 %")]
    [InlineData(double.NaN, "USD", "en", "–")]
    public void Values_are_written_in_their_unit(double value, string unit, string language, string expected) =>
        Assert.Equal(expected, Quantity.Of(value, unit, Labels.Of(language)));

    [Theory]
    [InlineData(">= 0.145", "a year", false, "en", "≥ 14.5 %")]
    [InlineData(">= 0.145", "a year", false, "vi", "≥ 14,5%")]
    [InlineData(">= 8500", "USD", false, "vi", "≥ 8.500 USD")]
    [InlineData("0.085 .. 0.095", "a year", false, "en", "8.5 % – 9.5 %")]
    [InlineData(">= 1", "0 or 1", false, "vi", "có")]
    [InlineData("<= 0.02", "of households", true, "en", "≤ 2 %")]
    public void Conditions_keep_the_digits_of_their_threshold(string metIf, string unit, bool inPercent, string language, string expected) =>
        Assert.Equal(expected, Quantity.Condition(metIf, unit, inPercent, Labels.Of(language)));

    [Theory]
    [InlineData("en", ">= 22000", "bn VND", "≥ 22,000 bn VND")]
    [InlineData("vi", ">= 22000", "bn VND", "≥ 22.000 tỷ đồng")]
    [InlineData("vi", "< 2021.75", "date", "trước 10/2021")]
    [InlineData("en", "< 2021.748", "date", "before October 2021")]
    [InlineData("en", "<= 2025.25", "date", "by April 2025")]
    [InlineData("en", ">= 2025.5", "date", "from July 2025 on")]
    [InlineData("en", "< 2025.999", "date", "before 2026")]
    [InlineData("en", "> 2025.04", "date", "after 15 January 2025")]
    [InlineData("vi", "< 2026", "date", "trước 2026")]
    public void Condition_of_a_target_has_its_unit_in_the_language_of_the_reader(string language, string metIf, string unit, string expected)
    {
        TargetOutcome target = new()
        {
            Id = "t", Clause = "", Group = "", Measure = "m", Hits = 1, Paths = 2, Mean = 0, StandardDeviation = 0, Quantiles = new Quantiles([]), Title = LocalizedText.InAll("t"), Unit = unit, UnitName = new LocalizedText(unit, "tỷ đồng"), MetIf = metIf, Probability = new Estimate(0.5, 0.4, 0.6),
        };

        Assert.Equal(expected, Quantity.Condition(target, Labels.Of(language)));
    }
}
