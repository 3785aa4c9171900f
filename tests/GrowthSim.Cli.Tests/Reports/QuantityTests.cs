using GrowthSim.Cli.Reports;
using GrowthSim.Cli.Wording;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Tests.Reports;

public sealed class QuantityTests
{
    [Theory]
    [InlineData(0.145, "share", "14.5 %", "14,5%")]
    [InlineData(0.145, "a year", "14.5 %", "14,5%")]
    [InlineData(0.3, "share of value added", "30.0 %", "30,0%")]
    [InlineData(0.0004, "share", "0.040 %", "0,040%")]
    [InlineData(-0.0004, "share", "-0.040 %", "-0,040%")]
    [InlineData(-0.004, "a year", "-0.4 %", "-0,4%")]
    [InlineData(0, "a year", "0.0 %", "0,0%")]
    [InlineData(22_000, "bn VND", "22,000", "22.000")]
    [InlineData(1234.56, "bn VND", "1,235", "1.235")]
    [InlineData(12.345, "times", "12.3", "12,3")]
    [InlineData(2.5, "times", "2.50", "2,50")]
    [InlineData(0.0123, "ratio", "0.0123", "0,0123")]
    [InlineData(0, "ratio", "0", "0")]
    [InlineData(-3.25, "points", "-3.25", "-3,25")]
    [InlineData(1.5e15, "VND", "1.50e+15", "1,50e+15")]
    [InlineData(2031.4182, "date", "2031.42", "6/2031")]
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
    [InlineData(">= 1E-12", "times", "≥ 1e-12")]
    [InlineData(">= 1.25E+20", "VND", "≥ 1.25e+20")]
    [InlineData(">= -0.5", "%", "≥ -50 %")]
    [InlineData(">= 1E+23", "VND", "≥ 1e+23")]
    [InlineData("< 2030", "date", "< 2030")]
    [InlineData("<= 22000", "bn VND", "≤ 22,000")]
    [InlineData("0.45 .. 0.48", "share", "45 % – 48 %")]
    [InlineData("100 +- 5", "ha", "100 ± 5")]
    [InlineData(">= 1", "0 or 1", "yes")]
    public void Condition_is_in_the_unit_of_the_measure(string metIf, string unit, string text) =>
        Assert.Equal(text, Quantity.Condition(metIf, unit, Locale.English));

    [Theory]
    [InlineData(0.2412, 0.0026, "24.1 %", "23.9 – 24.4")]
    [InlineData(0.24123, 0.0008, "24.12 %", "24.04 – 24.20")]
    [InlineData(0.5, 0.03, "50.0 %", "47.0 – 53.0")]
    [InlineData(0.00012, 0.00002, "0.012 %", "0.010 – 0.014")]
    public void Probability_has_as_many_decimals_as_its_interval_supports(double value, double halfWidth, string probability, string interval)
    {
        Estimate estimate = new(value, value - halfWidth, value + halfWidth);

        Assert.Equal(probability, Quantity.Probability(estimate, Locale.English));
        Assert.Equal(interval, Quantity.Interval(estimate, Locale.English));
    }

    [Fact]
    public void Probability_is_100_per_cent_only_where_every_path_met_the_target()
    {
        Assert.Equal("100 %", Quantity.Probability(new Estimate(1, 0.9999, 1), Locale.English));
        Assert.Equal(("<0.001 %", "<0,001%"), (Quantity.Probability(3e-9, Locale.English), Quantity.Probability(3e-9, Locale.Vietnamese)));
        Assert.Equal("3,00e-7%", Quantity.Rare(3e-9, Locale.Vietnamese));
        Assert.Equal("99.999 %", Quantity.Probability(new Estimate(0.99999, 0.99995, 1), Locale.English));
    }
}
