using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Reports;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Tests.Reports;

public sealed class ProbabilityTextTests
{
    [Theory]
    [InlineData(0.2412, 0.0026, "24.1 %", "23.9 – 24.4")]
    [InlineData(0.24123, 0.0008, "24.12 %", "24.04 – 24.20")]
    [InlineData(0.5, 0.03, "50.0 %", "47.0 – 53.0")]
    [InlineData(0.00012, 0.00002, "0.012 %", "0.010 – 0.014")]
    public void Probability_has_as_many_decimals_as_its_interval_supports(double value, double halfWidth, string probability, string interval)
    {
        Estimate estimate = new(value, value - halfWidth, value + halfWidth);

        Assert.Equal(probability, ProbabilityText.Of(estimate, Locale.English));
        Assert.Equal(interval, ProbabilityText.Interval(estimate, Locale.English));
    }

    [Fact]
    public void Probability_is_100_per_cent_only_where_every_path_met_the_target()
    {
        Assert.Equal("100 %", ProbabilityText.Of(new Estimate(1, 0.9999, 1), Locale.English));
        Assert.Equal(("<0.001 %", "<0,001%"), (ProbabilityText.Of(3e-9, Locale.English), ProbabilityText.Of(3e-9, Locale.Vietnamese)));
        Assert.Equal("3,00e−7%", ProbabilityText.Rare(3e-9, Locale.Vietnamese));
        Assert.Equal("99.999 %", ProbabilityText.Of(new Estimate(0.99999, 0.99995, 1), Locale.English));
    }
}
