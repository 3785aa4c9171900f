using System.Collections.Immutable;
using GrowthSim.Analysis.Seeking;
using GrowthSim.Outcomes;
using GrowthSim.Statistics;

namespace GrowthSim.Tests.Analysis.Seeking;

public sealed class SeekReaderTests
{
    private static readonly SeekQuestion Question = new("t", 0.5, "lever", 0, 16);

    [Fact]
    public void Answer_and_its_interval_are_read_where_curve_and_bounds_cross()
    {
        // P grows by 5 points a unit from 10 %; the bounds are 4 points off.
        SeekAnswer answer = SeekReader.Answer(Question, Curve(setting => 0.1 + (0.05 * setting), 0.04));

        Assert.True(answer.IsReachable);
        Assert.Equal(8, answer.Setting, 9);
        Assert.Equal(7.2, answer.Lower, 9);
        Assert.Equal(8.8, answer.Upper, 9);
        Assert.Equal(16, answer.Best.Setting);
        Assert.Equal((7.0, 9.0), SeekReader.Bracket(Question, Curve(setting => 0.1 + (0.05 * setting), 0.04)));
    }

    [Fact]
    public void Search_the_other_way_finds_the_greatest_setting()
    {
        SeekAnswer answer = SeekReader.Answer(Question with { Least = 16, Most = 0 }, Curve(setting => 0.9 - (0.05 * setting), 0.04));

        Assert.Equal((8.0, 8.8, 7.2), (Math.Round(answer.Setting, 9), Math.Round(answer.Lower, 9), Math.Round(answer.Upper, 9)));
        Assert.Equal(0, answer.Best.Setting);
    }

    [Fact]
    public void What_is_out_of_reach_or_there_already_is_said()
    {
        SeekAnswer far = SeekReader.Answer(Question, Curve(setting => 0.1 + (0.02 * setting), 0.01));
        SeekAnswer there = SeekReader.Answer(Question, Curve(setting => 0.6 + (0.02 * setting), 0.01));
        SeekAnswer unsure = SeekReader.Answer(Question, Curve(setting => 0.1 + (0.0252 * setting), 0.01));

        Assert.Equal((false, double.NaN, double.NaN), (far.IsReachable, far.Setting, far.Lower));
        Assert.Null(SeekReader.Bracket(Question, Curve(setting => 0.1 + (0.02 * setting), 0.01)));
        Assert.Equal((true, true, 0.0), (there.IsReachable, there.IsReachedAtOnce, there.Setting));
        Assert.Null(SeekReader.Bracket(Question, Curve(setting => 0.6 + (0.02 * setting), 0.01)));
        Assert.True(unsure.IsReachable && double.IsNaN(unsure.Upper));
    }

    /// <summary>The interval of the least setting is that of the quantile of order statistics: the ranks are binomial.</summary>
    [Fact]
    public void Interval_covers_the_quantile_of_the_critical_settings_as_often_as_it_says()
    {
        const int Trials = 2_000;
        const int Paths = 400;
        Random random = new((int)TestPlan.Seed);
        int covered = 0;
        for (int trial = 0; trial < Trials; trial++)
        {
            // The critical setting of a path is exponential with mean 8; the half of them lie below 8·ln 2.
            double[] critical = [.. Enumerable.Range(0, Paths).Select(_ => -8 * Math.Log(1 - random.NextDouble()))];
            ImmutableArray<SoughtPoint> curve = [.. Enumerable.Range(0, 257).Select(place => Point(place / 16.0, critical.LongCount(setting => setting <= place / 16.0)))];
            SeekAnswer answer = SeekReader.Answer(Question, curve);
            covered += answer.Lower <= 8 * Math.Log(2) && 8 * Math.Log(2) <= answer.Upper ? 1 : 0;
        }

        Assert.InRange(covered / (double)Trials, 0.95 - (3 * Math.Sqrt(0.95 * 0.05 / Trials)), 0.95 + (3 * Math.Sqrt(0.95 * 0.05 / Trials)));

        static SoughtPoint Point(double setting, long hits)
        {
            BinomialInterval interval = BinomialInterval.Of(hits, Paths, 0.95);
            return new SoughtPoint(setting, new Estimate((double)hits / Paths, interval.Lower, interval.Upper), 0);
        }
    }

    private static ImmutableArray<SoughtPoint> Curve(Func<double, double> probability, double half) =>
        [.. SeekQuestion.Between(0, 16).Select(setting => new SoughtPoint(setting, new Estimate(probability(setting), probability(setting) - half, probability(setting) + half), 0))];
}
