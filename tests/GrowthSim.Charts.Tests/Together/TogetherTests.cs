using System.Collections.Immutable;
using Bunit;
using GrowthSim.Charts.Rendering;
using GrowthSim.Charts.Rows;
using GrowthSim.Charts.Tests.Golden;
using GrowthSim.Charts.Together;
using GrowthSim.Charts.Wording;
using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Breaks;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Charts.Tests.Together;

public sealed class TogetherTests : BunitContext
{
    private const int Targets = 25;

    /// <summary>Twenty-five targets, each met with 70 %, independent: the tail of a binomial.</summary>
    private static readonly ImmutableArray<JointRung> Rungs =
    [
        .. Enumerable.Range(1, Targets).Select(count => (Count: count, Chance: 1 - Binomial.CDF(0.7, Targets, count - 1)))
            .Select(rung => new JointRung(rung.Count, new Estimate(rung.Chance, Math.Max(rung.Chance - 0.02, 0), Math.Min(rung.Chance + 0.02, 1)))),
    ];

    private static readonly ImmutableArray<TargetBreak> Breaks =
    [
        new("growth", new Estimate(0.31, 0.305, 0.315), new Estimate(0.021, 0.019, 0.023)),
        new("income", new Estimate(0.22, 0.216, 0.224), new Estimate(0.012, 0.011, 0.013)) { With = ["income_usd"] },
        new("beds", new Estimate(0.08, 0.077, 0.083), new Estimate(0.001, 0.0008, 0.0012)),
        new("never", new Estimate(0, 0, 0), new Estimate(0, 0, 0)),
    ];

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public Task The_ladder_is_the_one_on_file(string language) =>
        GoldenSvg.Holds<LadderChart>("ladder", language, new() { ["Rungs"] = Rungs, ["K"] = 18, ["Locale"] = Locale.Of(language), ["Width"] = 640.0 });

    [Fact]
    public async Task The_page_has_the_ladder_in_both_widths_and_numbers() =>
        GoldenFile.Holds("ladder.vi.html", await ChartRenderer.Render<LadderChart>(new Dictionary<string, object?> { ["Rungs"] = Rungs, ["K"] = 18, ["Locale"] = Locale.Vietnamese }));

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task What_breaks_first_is_the_one_on_file(string language)
    {
        Locale locale = Locale.Of(language);
        await GoldenSvg.Holds<RowPlot>("breaks", language, new() { ["Chart"] = BreakRows.Of(Breaks, id => id, 10, locale) });
        GoldenFile.Holds($"breaks.{language}.html", await ChartRenderer.Render<BreaksChart>(new Dictionary<string, object?> { ["Breaks"] = Breaks, ["Locale"] = locale }));
    }

    [Fact]
    public void The_readers_number_is_said_in_words() =>
        Assert.Equal("At least 18 of 25 met together: about as likely as not (51 %)", Render<LadderChart>(parameters => parameters.Add(ladder => ladder.Rungs, Rungs).Add(ladder => ladder.K, 18).Add(ladder => ladder.Width, 640)).Find("desc").TextContent);

    [Fact]
    public void Where_no_number_is_chosen_the_greatest_that_is_more_likely_than_not_is_marked() => Assert.Equal(18, LadderChart.DefaultK(Rungs));

    [Fact]
    public void Targets_that_break_nothing_are_left_out() => Assert.Equal(["growth", "income", "beds"], BreakRows.Of(Breaks, id => id, 10, Locale.English).Rows.Select(row => row.Id));
}
