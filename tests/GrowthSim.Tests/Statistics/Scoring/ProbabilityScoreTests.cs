using GrowthSim.Statistics.Scoring;

namespace GrowthSim.Tests.Statistics.Scoring;

public sealed class ProbabilityScoreTests
{
    [Fact]
    public void Brier_score_is_the_mean_squared_distance()
    {
        BinaryForecast[] forecasts = [new(0.7, came: true), new(0.2, came: false), new(1, came: true), new(0.5, came: false)];

        Assert.Equal((0.09 + 0.04 + 0 + 0.25) / 4, BrierScore.Of(forecasts), 15);
        Assert.True(double.IsNaN(BrierScore.Of([])));
    }

    [Fact]
    public void Skill_is_the_part_of_a_reference_that_is_saved()
    {
        Assert.Equal(0.25, BrierScore.Skill(0.15, 0.2), 15);
        Assert.True(double.IsNaN(BrierScore.Skill(0.15, 0)));
    }

    [Theory]
    [InlineData(0.5, true, 0.693147180559945)]
    [InlineData(0.9, true, 0.105360515657826)]
    [InlineData(0.9, false, 2.302585092994046)]
    public void Log_score_is_the_logarithm_of_what_was_said_of_what_came(double probability, bool came, double expected) =>
        Assert.Equal(expected, LogScore.Of(new BinaryForecast(probability, came), 1e6), 12);

    [Fact]
    public void Log_score_of_what_no_path_met_is_that_of_half_a_path()
    {
        Assert.Equal(-Math.Log(0.5 / 100), LogScore.Of(new BinaryForecast(0, came: true), 99), 12);
        Assert.Equal(-Math.Log(1 - (0.5 / 100)), LogScore.Of(new BinaryForecast(0, came: false), 99), 12);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_forecast_has_a_probability(double probability) => Assert.Throws<ArgumentOutOfRangeException>(() => new BinaryForecast(probability, came: true));

    [Theory]
    [InlineData(0.02, 0, 0.04)]
    [InlineData(0.99, 0, 0.02)]
    [InlineData(0.5, 0, 1)]
    [InlineData(0, 0.97, 1)]
    [InlineData(0.97, 0.02, 0.06)]
    public void Tail_is_twice_the_nearer_side(double below, double at, double expected) => Assert.Equal(expected, IntegralTransform.Tail(below, at), 12);
}
