using GrowthSim.Analysis.Drivers;
using GrowthSim.Compilation;
using GrowthSim.Simulation;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Tests.Analysis.Drivers;

/// <summary>Numbers of few values: bins begin where they jump, so that none of them is mixed with another.</summary>
public sealed class DiscreteFactorTests
{
    private const int Paths = 400_003;

    private const string Text = """
        parameters:
          seldom: bernoulli(1%)
          often: bernoulli(30%)
          kind: "discrete({0: 0.9, 1: 0.06, 2: 0.04})"
          count: poisson(0.5)
          many: poisson(400)
          x: normal(0, 1)
        targets:
          rare: { group: g, measure: "x + 6 * seldom", at_least: 3 }
          usual: { group: g, measure: "x + often", at_least: 0.5 }
          two: { group: g, measure: "kind", at_least: 2 }
          some: { group: g, measure: "count", at_least: 2 }
          large: { group: g, measure: "many", at_least: 420 }
        """;

    private static DriverAnalysis Analysis { get; } = DriverAnalysis.From(
        (BinTable)LocalRunner.Run(TestPlan.Of(TestPlan.Model(Text), new RunSettings { Seed = TestPlan.Seed, Tables = [BinTable.Definition] }).OrThrow(), Paths, 2, CancellationToken.None).Tables.Single(), 0.95);

    [Theory]
    [InlineData("rare", "seldom", 0.01, 6, 3)]
    [InlineData("usual", "often", 0.3, 1, 0.5)]
    public void Index_of_what_is_yes_or_no_is_the_exact_one(string target, string factor, double probability, double gain, double threshold)
    {
        double with = Normal.CDF(0, 1, gain - threshold);
        double without = Normal.CDF(0, 1, -threshold);
        double hit = (probability * with) + ((1 - probability) * without);

        FactorEffect effect = Effect(target, factor);

        Assert.Equal(probability * (1 - probability) * Math.Pow(with - without, 2) / (hit * (1 - hit)), effect.Hit.Value, (1.5 * effect.Hit.HalfWidth) + 1e-3);
        Assert.Equal((0.0, 1.0), (effect.LowValue, effect.HighValue));
        Assert.Equal(without, effect.Low.Value, 2 * effect.Low.HalfWidth);
        Assert.Equal(with, effect.High.Value, 2 * effect.High.HalfWidth);
    }

    [Theory]
    [InlineData("two", "kind", 1)]
    [InlineData("some", "count", 1)]
    [InlineData("large", "many", 0.9)]
    public void What_alone_decides_has_an_index_of_one(string target, string factor, double least)
    {
        FactorEffect effect = Effect(target, factor);

        Assert.InRange(effect.Hit.Value, least - 1e-6, 1 + 1e-6);
        Assert.Equal((0.0, 1.0), (effect.Low.Value, effect.High.Value));
    }

    private static FactorEffect Effect(string target, string factor) =>
        Analysis.Targets.Single(its => its.Target == target).Effects.Single(effect => effect.Factor == factor);
}
