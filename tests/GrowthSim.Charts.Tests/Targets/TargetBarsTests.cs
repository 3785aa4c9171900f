using System.Collections.Immutable;
using AngleSharp.Dom;
using Bunit;
using GrowthSim.Charts.Rendering;
using GrowthSim.Charts.Rows;
using GrowthSim.Charts.Targets;
using GrowthSim.Charts.Tests.Golden;
using GrowthSim.Charts.Wording;

namespace GrowthSim.Charts.Tests.Targets;

public sealed class TargetBarsTests : BunitContext
{
    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task The_table_is_the_one_on_file(string language) =>
        GoldenFile.Holds($"targets.{language}.html", await ChartRenderer.Render<TargetBars>(new Dictionary<string, object?>
        {
            ["Groups"] = SampleTargets.Groups(Locale.Of(language)).ToImmutableArray(),
            ["Locale"] = Locale.Of(language),
            ["Selected"] = "income",
            ["Link"] = (TargetBar bar) => $"?target={bar.Id}",
        }));

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public Task The_drawing_is_the_one_on_file(string language) =>
        GoldenSvg.Holds<RowPlot>("targets", language, new() { ["Chart"] = TargetRows.Of([.. SampleTargets.Groups(Locale.Of(language))], 0.95, Locale.Of(language)) });

    [Fact]
    public void A_row_says_name_condition_chance_and_interval()
    {
        IElement row = Table().QuerySelector("[data-target=growth]")!;

        Assert.Equal("GRDP growth 8.5 % – 9.5 % below 62 % · within 30 % · above 8 %, which counts as met", Words(row.Children[0]));
        Assert.Equal("38 %", Words(row.Children[2]));
        Assert.Equal("37–39 %", Words(row.Children[3]));
    }

    [Fact]
    public void What_figures_settle_has_words_and_no_bar()
    {
        IElement row = Table().QuerySelector("[data-target=doctors]")!;

        Assert.Equal("met", Words(row.Children[2]));
        Assert.Equal("on record", Words(row.Children[3]));
        Assert.Empty(row.QuerySelectorAll("rect"));
    }

    [Fact]
    public void Bars_are_as_long_as_the_chance() => Assert.Equal("38%", Table().QuerySelector("[data-target=growth] rect")!.GetAttribute("width"));

    private IElement Table() => Render<TargetBars>(parameters => parameters.Add(bars => bars.Groups, [.. SampleTargets.Groups(Locale.English)])).Find("table");

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
