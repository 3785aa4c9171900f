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
        Assert.Equal(expected, Quantity.Of(value, unit, Locale.Of(language)));

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

        Assert.Equal(expected, Quantity.Condition(target, Locale.Of(language)));
    }

    [Theory]
    [InlineData(0.145, "share", "14.5 %", "14,5%")]
    [InlineData(0.145, "a year", "14.5 %", "14,5%")]
    [InlineData(0.3, "share of value added", "30.0 %", "30,0%")]
    [InlineData(0.0004, "share", "0.040 %", "0,040%")]
    [InlineData(-0.0004, "share", "−0.040 %", "−0,040%")]
    [InlineData(-0.004, "a year", "−0.4 %", "−0,4%")]
    [InlineData(0, "a year", "0.0 %", "0,0%")]
    [InlineData(22_000, "bn VND", "22,000", "22.000")]
    [InlineData(1234.56, "bn VND", "1,235", "1.235")]
    [InlineData(12.345, "times", "12.3", "12,3")]
    [InlineData(2.5, "times", "2.50", "2,50")]
    [InlineData(0.0123, "ratio", "0.0123", "0,0123")]
    [InlineData(0, "ratio", "0", "0")]
    [InlineData(-3.25, "points", "−3.25", "−3,25")]
    [InlineData(1.5e15, "VND", "1.50e+15", "1,50e+15")]
    [InlineData(2031.4182, "date", "June 2031", "6/2031")]
    [InlineData(2030, "date", "2030", "2030")]
    [InlineData(2021.75, "", "2021.75", "2021,75")]
    [InlineData(1, "0 or 1", "yes", "có")]
    [InlineData(double.NaN, "ratio", "–", "–")]
    public void Of_writes_as_people_read(double value, string unit, string english, string vietnamese)
    {
        Assert.Equal(english, Quantity.Of(value, unit, Locale.English));
        Assert.Equal(vietnamese, Quantity.Of(value, unit, Locale.Vietnamese));
    }

    [Theory]
    [InlineData(">= 0.145", "a year", "≥ 14.5 %")]
    [InlineData(">= 0.0525", "%", "≥ 5.25 %")]
    [InlineData("0.0495 .. 0.0505", "%", "4.95 % – 5.05 %")]
    [InlineData("0.05 +- 0.0004", "%", "5 % ± 0.04 %")]
    [InlineData("< 2025.748", "", "< 2025.748")]
    [InlineData("> 1296295.5", "bn VND", "> 1,296,295.5")]
    [InlineData("<= 60.805", "% of GDP", "≤ 60.805")]
    [InlineData(">= 0.0004199", "bn USD", "≥ 0.0004199")]
    [InlineData(">= 1E-08", "share", "≥ 0.000001 %")]
    [InlineData(">= 1E-12", "times", "≥ 1e−12")]
    [InlineData(">= 1.25E+20", "VND", "≥ 1.25e+20")]
    [InlineData(">= -0.5", "%", "≥ −50 %")]
    [InlineData(">= 1E+23", "VND", "≥ 1e+23")]
    [InlineData("< 2030", "date", "before 2030")]
    [InlineData("<= 22000", "bn VND", "≤ 22,000")]
    [InlineData("0.45 .. 0.48", "share", "45 % – 48 %")]
    [InlineData("100 +- 5", "ha", "100 ± 5")]
    [InlineData(">= 1", "0 or 1", "yes")]
    public void Condition_is_in_the_unit_of_the_measure(string metIf, string unit, string text) =>
        Assert.Equal(text, Quantity.Condition(metIf, unit, Locale.English));
}
