using Bunit;
using GrowthSim.Charts.Distributions;
using GrowthSim.Charts.Rendering;
using GrowthSim.Charts.Tests.Golden;
using GrowthSim.Charts.Wording;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Charts.Tests.Distributions;

public sealed class DistributionChartTests : BunitContext
{
    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public Task The_drawing_is_the_one_on_file(string language) =>
        GoldenSvg.Holds<DistributionChart>("distribution", language, new() { ["Distribution"] = Growth(Locale.Of(language)), ["Locale"] = Locale.Of(language), ["Width"] = 640.0 });

    [Fact]
    public async Task The_page_has_both_widths_and_the_numbers() =>
        GoldenFile.Holds("distribution.en.html", await ChartRenderer.Render<DistributionChart>(new Dictionary<string, object?> { ["Distribution"] = Growth(Locale.English) }));

    [Fact]
    public void Fifty_dots_are_the_quantiles_of_equal_parts()
    {
        // Normal with mean 8.3 % and standard deviation 2.6 %: within 8.5 and 9.5 % lie Φ(0.4615) − Φ(0.0769) = 14.7 %, some 7 of 50 futures.
        Distribution growth = Growth(Locale.English);

        Assert.Equal(50, growth.Values.Length);
        Assert.InRange(growth.Values.Count(growth.Meets), 6, 8);
        Assert.Equal(Normal.InvCDF(0.083, 0.026, 0.01), growth.Values[0], 12);
    }

    [Fact]
    public void Shares_lie_on_straight_lines_between_quantiles()
    {
        Distribution three = new("x", "", [Quantile(0.25, 10), Quantile(0.5, 20), Quantile(0.75, 40)], null, null);

        Assert.Equal([0, 0.25, 0.375, 0.5, 0.625, 1], new[] { 9.9, 10, 15, 20, 30, 41 }.Select(three.ShareUpTo));
    }

    [Fact]
    public void A_value_that_is_certain_is_drawn() =>
        Assert.Equal(50, Render<DistributionChart>(parameters => parameters
            .Add(chart => chart.Width, 350)
            .Add(chart => chart.Distribution, new Distribution("x", "", [.. Distribution.Wanted.Select(probability => Quantile(probability, 7))], 5, null))).FindAll("circle.gs-in").Count);

    private static Distribution Growth(Locale locale) => new(
        locale.Say(new LocalizedText("GRDP growth in 2030", "Tăng trưởng GRDP năm 2030")),
        "a year",
        [.. Distribution.Wanted.Select(probability => Quantile(probability, Normal.InvCDF(0.083, 0.026, probability)))],
        0.085,
        0.095);

    private static QuantileEstimate Quantile(double probability, double value) => new(probability, value, value, value, 0);
}
