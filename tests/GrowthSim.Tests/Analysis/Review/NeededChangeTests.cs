using GrowthSim.Analysis.Review;
using GrowthSim.Compilation;
using GrowthSim.Language;

namespace GrowthSim.Tests.Analysis.Review;

/// <summary>What is needed from here on, against the arithmetic of it.</summary>
public sealed class NeededChangeTests
{
    private const string City = """
        parameters:
          trend: normal(6%, 1%)
        levers:
          whole: 1
        drivers:
          rate: { equation: "normal(33%, 1%)", unit: share, report: true }
        indicators:
          output: { initial: 100, equation: "prev(output) * exp(trend + normal(0, 2%))", unit: bn VND }
          unseen: { initial: 50, equation: "prev(unseen) * exp(normal(10%, 1%))" }
          share: { initial: 10%, equation: "prev(share) + normal(1%, 0.5%)", unit: share }
          hotels: { initial: 20, equation: "prev(hotels) + poisson(1.5)", unit: hotels }
          opened: { equation: "(unseen > 60)", unit: 0 or 1 }
        targets:
          level: { measure: "at(output, 2025)", at_least: 150 }
          scaled: { measure: "(at(output, 2025) - 10) / 1000", range: [0.14, 0.15] }
          growth: { measure: "cagr(output, 2020, 2025)", range: [7%, 8%] }
          multiple: { measure: "at(output, 2030) / at(output, 2020)", above: 2 }
          later: { measure: "cagr(output, 2025, 2030)", at_least: 9% }
          ratio: { measure: "at(output, 2030) / at(output, 2025)", at_least: 1.5 }
          either: { measure: "if(whole > 0.5, at(output, 2025), at(share, 2025))", at_least: 150 }
          points: { measure: "at(share, 2025)", between: [14%, 15%] }
          count: { measure: "at(hotels, 2025)", above: 30 }
          average: { measure: "mean(rate, 2021, 2025)", at_most: 32% }
          total: { measure: "sum(rate, 2021, 2025)", about: [1.6, 0.1] }
          blind: { measure: "at(unseen, 2025)", at_least: 90 }
          blind_growth: { measure: "cagr(unseen, 2020, 2025)", at_least: 12% }
          yes: { measure: "at(opened, 2025)", at_least: 1 }
          several: { measure: "at(output, 2025) * at(share, 2025)", at_least: 15 }
          date: { measure: "at(output, 2022)", at_least: 100 }
        observations:
          output: { 2021: 105, 2022: 110, 2023: 121 }
          share: { 2021: 11%, 2023: 12% }
          hotels: { 2023: 24 }
          rate: { 2021: 33%, 2022: 34% }

        """;

    private static readonly Lazy<ReviewOutcome> Reviewed = new(() => Run(2023));

    [Theory]
    [InlineData("level", 150)]
    [InlineData("either", 150)]
    [InlineData("scaled", 150)]
    public void A_level_needs_growth_from_the_latest_figure(string target, double level)
    {
        NeededChange needed = Needed(target);

        Assert.Equal((ChangeKind.Growth, "output", 2023, 2025, ValueBasis.Figure), (needed.Kind, needed.Variable, needed.From, needed.To, needed.Basis));
        Assert.Equal(121, needed.Latest);
        Assert.Equal(Math.Sqrt(level / 121) - 1, needed.AtLeast!.Value, 12);
        Assert.Null(needed.AtMost);
        Assert.Equal(Math.Cbrt(121 / 100.0) - 1, needed.Recent!.Value, 12);
        Assert.Equal(2020, needed.RecentFrom);
        Assert.Equal(target == "scaled" ? Math.Sqrt(160 / 121.0) - 1 : double.NaN, needed.Stretch ?? double.NaN, 12);
    }

    [Fact]
    public void Growth_over_years_needs_the_mean_growth_of_those_that_are_left()
    {
        NeededChange needed = Needed("growth");

        Assert.Equal(Math.Sqrt(Math.Pow(1.07, 5) * 100 / 121) - 1, needed.AtLeast!.Value, 12);
        Assert.Equal(Math.Sqrt(Math.Pow(1.08, 5) * 100 / 121) - 1, needed.Stretch!.Value, 12);

        // Expected is what leads to the median of the measure.
        double median = Reviewed.Value.Targets.Single(target => target.Now.Id == "growth").Now.Quantiles.Median;
        Assert.Equal(Math.Sqrt(Math.Pow(1 + median, 5) * 100 / 121) - 1, needed.Expected!.Value, 12);
        Assert.Equal(Math.Pow(200.0 / 121, 1.0 / 7) - 1, Needed("multiple").AtLeast!.Value, 12);
    }

    [Theory]
    [InlineData("later", 0.09)]
    [InlineData("ratio", 0.0844717712)]
    public void Growth_from_a_year_to_come_is_needed_as_it_is_promised(string target, double growth)
    {
        NeededChange needed = Needed(target);

        Assert.Equal((2025, 2030, (double?)null, (double?)null), (needed.From, needed.To, needed.Latest, needed.Recent));
        Assert.Equal(growth, needed.AtLeast!.Value, 10);
    }

    [Fact]
    public void A_share_needs_points_and_a_count_units()
    {
        NeededChange points = Needed("points");
        NeededChange count = Needed("count");

        Assert.Equal(ChangeKind.Difference, points.Kind);
        Assert.Equal((0.01, 0.015), (Math.Round(points.AtLeast!.Value, 12), Math.Round(points.AtMost!.Value, 12)));
        Assert.Equal(2020, points.RecentFrom);
        Assert.Equal(0.02 / 3, points.Recent!.Value, 12);
        Assert.Equal((ChangeKind.Difference, 3.0, (double?)null), (count.Kind, count.AtLeast!.Value, count.AtMost));
    }

    [Fact]
    public void A_mean_needs_the_mean_of_the_years_that_are_left_and_takes_the_median_for_a_year_without_figure()
    {
        NeededChange average = Needed("average");
        NeededChange total = Needed("total");

        Assert.Equal((ChangeKind.Average, 2023, 2025, ValueBasis.Median), (average.Kind, average.From, average.To, average.Basis));
        Assert.Equal(((5 * 0.32) - 0.33 - 0.34 - 0.33) / 2, average.AtMost!.Value, 0.0005);
        Assert.Equal((1.5 - 1.0) / 2, total.AtLeast!.Value, 0.0005);
        Assert.Equal((1.7 - 1.0) / 2, total.AtMost!.Value, 0.0005);
    }

    [Fact]
    public void Without_a_figure_the_median_stands_for_the_latest_value()
    {
        NeededChange needed = Needed("blind");

        Assert.Equal((2023, ValueBasis.Median, (double?)null), (needed.From, needed.Basis, needed.Recent));
        Assert.Equal(50 * Math.Exp(0.3), needed.Latest!.Value, 0.2);
        Assert.Equal(Math.Sqrt(90 / needed.Latest!.Value) - 1, needed.AtLeast!.Value, 12);
        Assert.Equal(Math.Exp(0.1) - 1, needed.Expected!.Value, 0.005);
        Assert.Equal(Math.Sqrt(Math.Pow(1.12, 5) * 50 / needed.Latest!.Value) - 1, Needed("blind_growth").AtLeast!.Value, 10);
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("several")]
    [InlineData("date")]
    public void What_cannot_be_read_off_is_not(string target) => Assert.Null(Reviewed.Value.Targets.Single(entry => entry.Now.Id == target).Needed);

    [Fact]
    public void As_of_a_day_the_year_is_not_over()
    {
        ReviewOutcome review = Run(new AsOf(new DateOnly(2022, 6, 30)));
        NeededChange needed = review.Targets.Single(target => target.Now.Id == "level").Needed!;

        Assert.Equal((2021, 105, 2025), (needed.From, needed.Latest!.Value, needed.To));
        Assert.Equal(Math.Pow(150 / 105.0, 0.25) - 1, needed.AtLeast!.Value, 12);
    }

    private static NeededChange Needed(string target) => Reviewed.Value.Targets.Single(entry => entry.Now.Id == target).Needed!;

    private static ReviewOutcome Run(AsOf asOf)
    {
        ModelText text = new() { File = "test.yaml", Yaml = TestPlan.Model(City) };
        ModelDefinition model = ModelReader.Read(text).OrThrow();
        Scenario scenario = new() { Id = "as-it-stands", Model = model.Id, Title = model.Title };
        return new RecordReview(model, scenario, text.Revision, new RunSettings { Seed = TestPlan.Seed, AsOf = asOf }, StepBy.Date).Run(1 << 15, 2, 0.95, null, CancellationToken.None);
    }
}
