using GrowthSim.Analysis.Scoring;
using GrowthSim.Compilation;
using GrowthSim.Language;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Tests.Analysis.Scoring;

/// <summary>Forecasts of a random walk, whose probabilities and scores are known in closed form.</summary>
public sealed class BacktestTests
{
    private const long Paths = 1 << 16;

    private const string Walk = """
        drivers:
          x: { initial: 0, equation: "prev(x) + normal(0, 1)" }
        milestones:
          opened: 2020 + lognormal(median: 4, sigma: 0.2)
        targets:
          two: { group: 2023, measure: "at(x, 2023)", at_least: 2 }
          far: { measure: "at(x, 2030)", at_least: 2 }
          early: { measure: opened, below: 2024 }
          sure: { measure: "at(x, 2020)", at_most: 1 }
        observations:
          x: { 2021: 1, 2023: 3 }

        """;

    [Fact]
    public void A_target_is_scored_from_every_year_until_figures_settle_it()
    {
        Backtest backtest = Of();

        Assert.Equal([2020, 2021, 2022], backtest.DefaultViews.Select(view => view.Year));
        Assert.Equal<string>(["far", "early"], backtest.Unresolved);
        TargetForecast two = Assert.Single(View(backtest, 2021).Targets);
        Assert.Equal(("two", true, false), (two.Id, two.Forecast.Came, two.MetAsNow));

        // Seen from 2021 it is 1 plus two steps. Five standard errors of a share.
        Assert.Equal(1 - Normal.CDF(0, Math.Sqrt(2), 1), two.Forecast.Probability, 5 * Math.Sqrt(0.25 / Paths));
        Assert.Empty(View(backtest, 2023).Targets);
        Assert.False(backtest.HasAnything(2023));
        Assert.True(backtest.HasAnything(2022));
    }

    [Fact]
    public void A_figure_is_scored_from_every_year_before_it()
    {
        Backtest backtest = Of();

        Assert.Equal([2021, 2023], View(backtest, 2020).Figures.Select(figure => figure.Year));
        FigureForecast figure = Assert.Single(View(backtest, 2021).Figures);
        double z = 2 / Math.Sqrt(2);
        double closed = Math.Sqrt(2) * ((z * ((2 * Normal.CDF(0, 1, z)) - 1)) + (2 * Normal.PDF(0, 1, z)) - (1 / Math.Sqrt(Math.PI)));

        // The score is a mean of |X − 3| over paths, whose deviation is that of X, and half of one of |X − X'|.
        Assert.Equal(closed, figure.RankedProbabilityScore, 5 * 1.5 * Math.Sqrt(2.0 / Paths));
        Assert.Equal(Normal.CDF(0, 1, z), figure.Transform, 5 * Math.Sqrt(0.25 / Paths));
        Assert.Equal(2 * (1 - Normal.CDF(0, 1, z)), figure.Tail, 10 * Math.Sqrt(0.25 / Paths));
        Assert.Equal((1.0, 2.0), (figure.AsNow, figure.ScoreAsNow));
    }

    /// <summary>Seen from 2021 the walk of 2023 is N(1, 2); a figure of it that is read with a deviation of 1.5 is N(1, 2 + 1.5²).</summary>
    [Fact]
    public void A_figure_is_held_against_its_forecast_with_its_own_error()
    {
        Backtest backtest = Of(Walk.Replace("2023: 3 }", "2023: { value: 3, sd: 1.5 } }", StringComparison.Ordinal));

        FigureForecast figure = Assert.Single(View(backtest, 2021).Figures);
        double deviation = Math.Sqrt(2 + (1.5 * 1.5));
        double z = 2 / deviation;
        double closed = deviation * ((z * ((2 * Normal.CDF(0, 1, z)) - 1)) + (2 * Normal.PDF(0, 1, z)) - (1 / Math.Sqrt(Math.PI)));
        Assert.Equal(closed, figure.RankedProbabilityScore, 5 * 1.5 * Math.Sqrt(2.0 / Paths));
        Assert.Equal(Normal.CDF(0, 1, z), figure.Transform, 5 * Math.Sqrt(0.25 / Paths));
        Assert.Equal(2 * (1 - Normal.CDF(0, 1, z)), figure.Tail, 10 * Math.Sqrt(0.25 / Paths));
    }

    [Fact]
    public void What_is_on_record_goes_before_what_figures_tell()
    {
        TextPosition at = new("outcomes.csv", 2, 1);
        Backtest backtest = Of(new TargetRecord("two", false, "as it was read then", at), new TargetRecord("early", true, "Gazette", at));

        ForecastView view = View(backtest, 2021);
        Assert.Equal([("two", false, (bool?)false, "as it was read then"), ("early", true, null, "Gazette")], view.Targets.Select(target => (target.Id, target.Forecast.Came, target.MetAsNow, target.Source)));
        Assert.Equal<string>(["far"], backtest.Unresolved);
    }

    [Fact]
    public void Scores_of_views_together_are_those_of_all_forecasts()
    {
        Backtest backtest = Of();
        ForecastView[] views = [.. backtest.DefaultViews.Select(year => View(backtest, year))];
        TargetScores scores = new(views.SelectMany(view => view.Targets));

        Assert.Equal(3, scores.Count);
        Assert.Equal(views.Average(view => new TargetScores(view.Targets).Brier), scores.Brier, 12);

        // It came, and was not so as things were, from wherever it was seen.
        Assert.Equal((3, 1), (scores.AsNowCount, scores.AsNow));
        Assert.Equal(0, scores.Climatology);
        FigureScores figures = new(views.SelectMany(view => view.Figures));
        Assert.Equal(4, figures.Count);
        Assert.InRange(figures.Within90, 0.5, 1);
    }

    [Fact]
    public void Threads_change_nothing()
    {
        Backtest backtest = Of();
        FigureForecast one = backtest.View(2021, 2_000, 1, CancellationToken.None).Figures[0];

        Assert.Equal(one, backtest.View(2021, 2_000, 2, CancellationToken.None).Figures[0]);
    }

    /// <summary>A figure of 2021 that was published in March 2022 and revised in 2024: what is scored is the revision, and from the first vintage on it is no forecast any more.</summary>
    [Fact]
    public void A_view_knows_what_was_published_by_its_day()
    {
        Backtest backtest = Of(Walk.Replace(
            "  x: { 2021: 1, 2023: 3 }",
            """
              - { variable: x, year: 2021, value: 1, published: 2022-03-10 }
              - { variable: x, year: 2021, value: 1.5, published: 2024-01-05 }
              - { variable: x, year: 2023, value: 3 }
            """,
            StringComparison.Ordinal));

        Assert.Equal([(2021, 1.5), (2023, 3.0)], At(new DateOnly(2022, 3, 9)).Figures.Select(figure => (figure.Year, figure.Value)));
        FigureForecast known = Assert.Single(At(new DateOnly(2022, 3, 10)).Figures);
        Assert.Equal((2023, 1.0), (known.Year, known.AsNow));
        ForecastView At(DateOnly day) => backtest.View(new AsOf(day), Paths, 2, CancellationToken.None);
    }

    [Fact]
    public void A_view_can_be_cancelled() =>
        Assert.ThrowsAny<OperationCanceledException>(() => Of().View(2021, Paths, 1, new CancellationToken(canceled: true)));

    private static ForecastView View(Backtest backtest, AsOf asOf) => backtest.View(asOf, Paths, 2, CancellationToken.None);

    private static Backtest Of(params IReadOnlyList<TargetRecord> records) => Of(Walk, records);

    private static Backtest Of(string sections, params IReadOnlyList<TargetRecord> records)
    {
        ModelText text = new() { File = "test.yaml", Yaml = TestPlan.Model(sections) };
        ModelDefinition model = ModelReader.Read(text).OrThrow();
        Scenario scenario = new() { Id = "as-it-stands", Model = model.Id, Title = model.Title };
        return new Backtest(model, scenario, text.Revision, new RunSettings { Seed = TestPlan.Seed }, records);
    }
}
