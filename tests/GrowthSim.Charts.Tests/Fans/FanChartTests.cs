using Bunit;
using GrowthSim.Charts.Fans;
using GrowthSim.Charts.Rendering;
using GrowthSim.Charts.Tests.Golden;
using GrowthSim.Charts.Wording;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Charts.Tests.Fans;

public sealed class FanChartTests : BunitContext
{
    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public Task The_drawing_is_the_one_on_file(string language) =>
        GoldenSvg.Holds<FanChart>("fan", language, new() { ["Fan"] = Growth(Locale.Of(language)), ["Locale"] = Locale.Of(language), ["Width"] = 640.0 });

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public Task A_narrow_drawing_of_a_target_without_upper_limit_is_the_one_on_file(string language) =>
        GoldenSvg.Holds<FanChart>("fan-narrow", language, new() { ["Fan"] = Income(Locale.Of(language)), ["Locale"] = Locale.Of(language), ["Width"] = 350.0 });

    [Fact]
    public async Task The_page_has_both_widths_and_the_numbers() =>
        GoldenFile.Holds("fan.vi.html", await ChartRenderer.Render<FanChart>(new Dictionary<string, object?> { ["Fan"] = Growth(Locale.Vietnamese), ["Locale"] = Locale.Vietnamese }));

    [Fact]
    public void The_last_year_is_said_in_words() =>
        Assert.Equal("In 2030 the median is 8.3 %; 90 % of paths lie between 4.1 % and 12.6 %.", Render<FanChart>(parameters => parameters.Add(chart => chart.Fan, Growth(Locale.English)).Add(chart => chart.Width, 640)).Find("desc").TextContent);

    [Fact]
    public void A_projection_gives_the_bands_of_90_and_50_per_cent()
    {
        Fan fan = Fan.Of(Projection([0.05, 0.25, 0.5, 0.75, 0.95]), Locale.English);

        Assert.Equal([0.9, 0.5], fan.Bands.Select(band => Math.Round(band.Share, 9)));
        Assert.Equal(new FanYear(2025, 5, 95), fan.Bands[0].Years[0]);
        Assert.Equal(new FanPoint(2025, 50), fan.Median[0]);
    }

    [Fact]
    public void Quantiles_that_were_asked_for_give_the_widest_band() =>
        Assert.Equal([0.8], Fan.Of(Projection([0.1, 0.3, 0.5, 0.7, 0.9]), Locale.English).Bands.Select(band => Math.Round(band.Share, 9)));

    [Fact]
    public void A_series_of_yes_and_no_is_drawn_as_the_share_of_paths_in_which_it_holds()
    {
        Quantiles quantiles = new([.. new[] { 0.05, 0.25, 0.5, 0.75, 0.95 }.Select(p => new QuantileEstimate(p, p > 0.5 ? 1 : 0, 0, 0, 0))]);
        Fan fan = Fan.Of(new Projection("x", new LocalizedText("Enlarged", "Mở rộng"), "0 or 1", [new ProjectionYear(2025, 0.3, 0.46, quantiles), new ProjectionYear(2026, 0.45, 0.5, quantiles)]), Locale.English);

        Assert.Empty(fan.Bands);
        Assert.Equal([0.3, 0.45], fan.Median.Select(point => point.Value));
        IRenderedComponent<FanChart> chart = Render<FanChart>(parameters => parameters.Add(shown => shown.Fan, fan).Add(shown => shown.Width, 640));
        Assert.Equal("In 2026 it holds on 45.0 % of paths.", chart.Find("desc").TextContent);
        Assert.Contains("share of paths in which it holds", chart.Markup, StringComparison.Ordinal);
        Assert.Contains(">100 %<", chart.Markup, StringComparison.Ordinal);
    }

    private static Projection Projection(double[] probabilities) => new(
        "x", new LocalizedText("X", "X"), "USD", [new ProjectionYear(2025, 0, 0, new Quantiles([.. probabilities.Select(p => new QuantileEstimate(p, p * 100, 0, 0, 0))]))]);

    private static Fan Growth(Locale locale) => new(
        locale.Say(new LocalizedText("GRDP growth", "Tăng trưởng GRDP")),
        "a year",
        [new FanBand(0.9, [.. Years(0.021, 0.0215)]), new FanBand(0.5, [.. Years(0.009, 0.009)])],
        [.. Enumerable.Range(2025, 6).Select(year => new FanPoint(year, 0.075 + (0.0016 * (year - 2025))))])
    {
        Figures = [new(2020, 0.072), new(2021, 0.034), new(2022, 0.075), new(2023, 0.0745), new(2024, 0.0748)],
        Target = new FanTarget(2030, 0.085, 0.095, locale.Say(new LocalizedText("target {0}", "mục tiêu {0}"), "8.5–9.5")),
        Other = [.. Enumerable.Range(2025, 6).Select(year => new FanPoint(year, 0.074 + (0.0004 * (year - 2025))))],
        OtherTitle = locale.Say(new LocalizedText("baseline", "cơ sở")),
    };

    private static IEnumerable<FanYear> Years(double below, double above) =>
        Enumerable.Range(2025, 6).Select(year => new FanYear(year, 0.075 + (0.0016 * (year - 2025)) - (below * (year - 2023) / 3.5), 0.075 + (0.0016 * (year - 2025)) + (above * (year - 2023) / 3.5)));

    private static Fan Income(Locale locale) => new(
        locale.Say(new LocalizedText("GRDP per head", "GRDP bình quân đầu người")),
        "USD",
        [new FanBand(0.9, [.. Enumerable.Range(2024, 7).Select(year => new FanYear(year, 4900 + (300 * (year - 2024)), 4900 + (900 * (year - 2024))))])],
        [.. Enumerable.Range(2024, 7).Select(year => new FanPoint(year, 4900 + (600 * (year - 2024))))])
    {
        Target = new FanTarget(2030, 8500, null, locale.Say(new LocalizedText("target ≥ 8,500 USD", "mục tiêu ≥ 8.500 USD"))),
    };
}
