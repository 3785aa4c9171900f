using System.Collections.Immutable;
using AngleSharp.Dom;
using Bunit;
using GrowthSim.Charts.Comparisons;
using GrowthSim.Charts.Rendering;
using GrowthSim.Charts.Rows;
using GrowthSim.Charts.Tests.Golden;
using GrowthSim.Charts.Wording;
using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Comparisons;

namespace GrowthSim.Charts.Tests.Comparisons;

public sealed class ComparisonChartTests : BunitContext
{
    private static readonly ImmutableArray<ComparedBar> Bars =
    [
        Bar("growth", "GRDP growth", 0.38, -0.021, 0.004),
        Bar("workers", "Trained workers with a diploma", 0.3, 0.53, 0.006),
        Bar("beds", "Hospital beds", 0.16, 0.001, 0.004),
        new("unknown", "Unknown", new Estimate(double.NaN, double.NaN, double.NaN), new Estimate(double.NaN, double.NaN, double.NaN), DifferenceOutcome.Unknown),
    ];

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task The_chart_is_the_one_on_file(string language)
    {
        Locale locale = Locale.Of(language);
        await GoldenSvg.Holds<RowPlot>("comparison", language, new() { ["Chart"] = ComparisonRows.Of(Bars, "baseline", "push", locale) });
        GoldenFile.Holds($"comparison.{language}.html", await ChartRenderer.Render<ComparisonChart>(new Dictionary<string, object?> { ["Bars"] = Bars, ["Before"] = "baseline", ["After"] = "push", ["Locale"] = locale }));
    }

    [Fact]
    public void Rows_are_sorted_and_hollow_where_the_interval_holds_no_difference()
    {
        IElement[] rows = [.. Render<ComparisonChart>(parameters => parameters.Add(chart => chart.Bars, Bars)).FindAll("tbody tr")];

        Assert.Equal(["workers", "beds", "growth"], rows.Select(row => row.GetAttribute("data-row")));
        Assert.Equal([false, true, false], rows.Select(row => row.QuerySelector("circle")!.ClassList.Contains("gs-hollow")));
        Assert.Equal("−2.1", rows[2].QuerySelector(".gs-chance")!.TextContent);
    }

    private static ComparedBar Bar(string id, string title, double before, double difference, double error) => new(
        id,
        title,
        new Estimate(before, before - 0.01, before + 0.01),
        new Estimate(before + difference, before + difference - 0.01, before + difference + 0.01),
        DifferenceOutcome.Unknown with { Value = difference, Lower = difference - error, Upper = difference + error });
}
