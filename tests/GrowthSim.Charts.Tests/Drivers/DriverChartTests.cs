using System.Collections.Immutable;
using Bunit;
using GrowthSim.Charts.Drivers;
using GrowthSim.Charts.Rendering;
using GrowthSim.Charts.Rows;
using GrowthSim.Charts.Tests.Golden;
using GrowthSim.Charts.Wording;
using GrowthSim.Outcomes;

namespace GrowthSim.Charts.Tests.Drivers;

public sealed class DriverChartTests : BunitContext
{
    private static readonly ImmutableArray<DriverBar> Bars =
    [
        new("tfp", "TFP growth", Around(0.31, 0.02), Around(0.44, 0.02), Around(0.02, 0.004)) { Total = Around(0.05, 0.01) },
        new("investment", "Investment", Around(0.55, 0.02), Around(0.21, 0.02), Around(0.31, 0.01)) { LowText = "1.2", HighText = "3.4", Total = Around(0.5, 0.01) },
        new("fdi", "FDI inflow", Around(0.38, 0.02), Around(0.39, 0.02), Around(-0.0002, 0.0004)) { Total = Around(0.004, 0.002) },
    ];

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task The_charts_are_the_ones_on_file(string language)
    {
        Locale locale = Locale.Of(language);
        await GoldenSvg.Holds<RowPlot>("tornado", language, new() { ["Chart"] = DriverRows.Tornado(Bars, 0.38, 10, locale) });
        await GoldenSvg.Holds<RowPlot>("indices", language, new() { ["Chart"] = DriverRows.Indices(Bars, 10, locale) });
        GoldenFile.Holds($"tornado.{language}.html", await ChartRenderer.Render<TornadoChart>(new Dictionary<string, object?> { ["Bars"] = Bars, ["Probability"] = 0.38, ["Locale"] = locale }));
        GoldenFile.Holds($"indices.{language}.html", await ChartRenderer.Render<IndexBars>(new Dictionary<string, object?> { ["Bars"] = Bars, ["Locale"] = locale }));
    }

    [Theory]
    [InlineData("en", 3, "Were a, b, c drawn again, the verdict would change in 20 of 100 futures.")]
    [InlineData("en", 9, "Were a, b, c and 6 more drawn again, the verdict would change in 20 of 100 futures.")]
    [InlineData("vi", 9, "Nếu rút lại a, b, c và 6 yếu tố khác, kết luận sẽ thay đổi trong 20 trên 100 tương lai.")]
    public void Of_many_correlated_variables_three_are_named(string language, int names, string sentence) =>
        Assert.Equal(sentence, DrawnAgain.Sentence([.. "abcdefghi"[..names].Select(name => name.ToString())], 0.2, Locale.Of(language)));

    [Fact]
    public void The_widest_swing_comes_first() =>
        Assert.Equal(["investment", "tfp", "fdi"], Render<TornadoChart>(parameters => parameters.Add(chart => chart.Bars, Bars).Add(chart => chart.Probability, 0.38)).FindAll("tbody tr").Select(row => row.GetAttribute("data-row")));

    [Fact]
    public void Without_totals_there_is_no_column_of_them() =>
        Assert.Equal(2, DriverRows.Indices(Bars.Select(bar => bar with { Total = null }), 10, Locale.English).Heads.Length);

    private static Estimate Around(double value, double error) => new(value, value - error, value + error);
}
