using GrowthSim.Analysis.Drivers;
using GrowthSim.Compilation;
using GrowthSim.Outcomes;
using GrowthSim.Randomness;
using GrowthSim.Simulation;

namespace GrowthSim.Tests.Analysis.Drivers;

public sealed class BinTableTests
{
    /// <summary>A sum of a parameter, a shock of four years, and two correlated numbers, of variances 1, 1 and 3; and products, in which factors act together alone.</summary>
    private const string Text = """
        parameters:
          a: normal(3, 1)
          b: normal(0, 1)
          x: normal(0, 1)
          y: lognormal(1, 1)
          u: uniform(0, 1)
          v: uniform(0, 1)
        drivers:
          shock: normal(0, 1)
        correlations:
          - { between: [x, y], matrix: [[1, 0.5], [0.5, 1]] }
        targets:
          total: { group: g, measure: "exp(a - 3 + 2 * mean(shock, 2021, 2024) + x + ln(y))", at_least: 1 }
          multiplied: { group: g, measure: "(a - 3) * b", at_least: 0 }
          both: { group: g, measure: "min(u - 0.25, v - 0.5)", at_least: 0 }
          never: { group: g, measure: "u", at_least: 2 }
        """;

    private const int Paths = 400_003;

    private static readonly RunSettings Settings = new() { Seed = TestPlan.Seed, Tables = [BinTable.Definition] };

    [Theory]
    [InlineData("a", 0.2, 32)]
    [InlineData("shock", 0.2, 16)]
    [InlineData("x, y", 0.6, 16)]
    public void Indices_of_a_linear_measure_are_those_of_the_bivariate_normal(string factor, double share, int bins)
    {
        DriverAnalysis analysis = Analyse(Settings);

        FactorEffect effect = Effect(analysis, "total", factor);

        // With ρ² = share, a hit at the median has the index 2 asin(ρ²)/π (Sheppard, 1899), and the rank Spearman's 6 asin(ρ²/2)/π, of which bins keep almost all.
        double kept = bins == 32 ? 0.985 : 0.965;
        AssertIndex(2 * Math.Asin(share) / Math.PI, effect.Hit, kept);
        AssertIndex(6 * Math.Asin(share / 2) / Math.PI, effect.Measure, kept);
        Assert.InRange(effect.Low.Value, 0, 0.5 * effect.High.Value);
        Assert.InRange(effect.GreatestDistance, effect.Delta, 1);
    }

    [Fact]
    public void A_factor_that_acts_with_another_alone_has_an_index_of_zero_and_one_that_nothing_depends_on_has_none()
    {
        DriverAnalysis analysis = Analyse(Settings);

        foreach (FactorEffect effect in Target(analysis, "multiplied").Effects)
        {
            double error = Math.Sqrt(2 * 31) / analysis.EffectivePaths;
            Assert.InRange(effect.Hit.Value, -4 * error, 5 * error);
            Assert.InRange(effect.Measure.Value, -4 * error, 5 * error);
        }

        Assert.Equal(["a", "b"], Target(analysis, "multiplied").Effects.Select(effect => effect.Factor).Order(StringComparer.Ordinal));
        Assert.Equal(["a", "shock", "x, y"], Target(analysis, "total").Effects.Select(effect => effect.Factor).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Factors_that_must_both_be_high_have_the_indices_of_a_product()
    {
        DriverAnalysis analysis = Analyse(Settings);

        // Met with 0.75 · 0.5: the edges of the bins are those of the target, and S = Var(E[hit | u])/Var(hit).
        double variance = 0.375 * 0.625;
        AssertIndex(0.25 * 0.75 * 0.25 / variance, Effect(analysis, "both", "u").Hit, 1);
        AssertIndex(0.25 * 0.5625 / variance, Effect(analysis, "both", "v").Hit, 1);
        Assert.Equal(0, Effect(analysis, "both", "u").Low.Value);
        Assert.Equal((1 / 64.0, 63 / 64.0), (Math.Round(Effect(analysis, "both", "u").LowValue!.Value, 6), Math.Round(Effect(analysis, "both", "u").HighValue!.Value, 6)));
        Assert.Null(Effect(analysis, "total", "shock").LowValue);
        Assert.False(Effect(analysis, "never", "u").Hit.IsKnown);
        Assert.Equal(1, Effect(analysis, "never", "u").Measure.Value, 0.01);
    }

    [Theory]
    [InlineData(SamplingDesign.Antithetic)]
    [InlineData(SamplingDesign.LatinHypercube)]
    [InlineData(SamplingDesign.Sobol)]
    public void Every_design_has_the_same_indices(SamplingDesign design)
    {
        DriverAnalysis plain = Analyse(Settings);

        DriverAnalysis other = Analyse(Settings with { Design = design });

        foreach (FactorEffect effect in Target(plain, "total").Effects)
        {
            FactorEffect its = Effect(other, "total", effect.Factor);
            Assert.Equal(effect.Hit.Value, its.Hit.Value, 2.5 * (effect.Hit.HalfWidth + its.Hit.HalfWidth));
            Assert.Equal(effect.Measure.Value, its.Measure.Value, 2.5 * (effect.Measure.HalfWidth + its.Measure.HalfWidth));
        }
    }

    [Fact]
    public void Table_has_the_same_bits_on_any_number_of_threads_and_by_ranges_and_changes_no_other_number()
    {
        const int Few = 150_001;
        RunPlan plan = TestPlan.Of(TestPlan.Model(Text), Settings).OrThrow();
        BlockResult one = LocalRunner.Run(plan, Few, 1, CancellationToken.None);

        Assert.Equal(one.ToBytes(), LocalRunner.Run(plan, Few, 2, CancellationToken.None).ToBytes());
        Assert.Equal(one.ToBytes(), LocalRunner.Run(plan, Few, 7, CancellationToken.None).ToBytes());
        BlockResult byRanges = BlockResult.Empty(one.Prepared);
        using Simulator simulator = new(one.Prepared);
        for (long block = 0; block < RunPlan.Blocks(Few); block++)
        {
            RangeResult range = RangeResult.From(simulator.Simulate(block, RunPlan.PathsInBlock(block, Few), YieldPoint.None));
            byRanges.Add(RangeResult.FromBytes(range.ToBytes(), one.Prepared));
        }

        Assert.Equal(one.ToBytes(), byRanges.ToBytes());
        BlockResult without = LocalRunner.Run(TestPlan.Of(TestPlan.Model(Text), Settings with { Tables = [] }).OrThrow(), Few, 2, CancellationToken.None);
        Assert.Equal(without.Conditions.Hits, one.Conditions.Hits);
        Assert.Equal(without.Cells.Cells, one.Cells.Cells);
    }

    [Fact]
    public void Table_is_read_from_its_counts_and_layout()
    {
        BinTable table = (BinTable)LocalRunner.Run(TestPlan.Of(TestPlan.Model(Text), Settings).OrThrow(), 20_000, 2, CancellationToken.None).Tables.Single();

        BinTable read = BinTable.Definition.Read(4, table.Counts, table.Layout);

        Assert.Equal(table.Layout, read.Layout);
        Assert.Equal(Said(DriverAnalysis.From(table, 0.95)), Said(DriverAnalysis.From(read, 0.95)));
        Assert.Throws<InvalidDataException>(() => BinTable.Definition.Read(4, table.Counts));
        Assert.Throws<InvalidDataException>(() => BinTable.Definition.Read(4, table.Counts, "{"));
        Assert.Throws<InvalidDataException>(() => BinTable.Definition.Read(4, table.Counts, """{"targets":["a"],"factors":[],"pairs":[[0,0]]}"""));
    }

    [Fact]
    public void Paths_with_weights_have_the_indices_of_what_the_figures_leave()
    {
        // The figure leaves x a variance of 1/2 about 1: the sum with z, of variance 1, has the shares 1/3 and 2/3.
        const string Observed = """
            parameters:
              x: normal(0, 1)
              z: normal(0, 1)
              w: normal(0, 1)
            indicators:
              seen: { initial: 0, equation: "x + w * 0" }
            targets:
              total: { group: g, measure: x + z, at_least: 1 }
            observations:
              seen: { 2021: { value: 2, sd: 1 } }
            """;

        DriverAnalysis analysis = Analyse(Settings with { AsOf = 2021 }, Observed);

        Assert.Equal(0.5, Target(analysis, "total").Probability.Value, 4 * 0.5 / Math.Sqrt(analysis.EffectivePaths));
        AssertIndex(2 * Math.Asin(1 / 3.0) / Math.PI, Effect(analysis, "total", "x").Hit, 0.97);
        AssertIndex(2 * Math.Asin(2 / 3.0) / Math.PI, Effect(analysis, "total", "z").Hit, 0.97);
        Assert.Equal(1 - (2.15 * Math.Sqrt(0.5)), Effect(analysis, "total", "x").LowValue!.Value, 0.1);
    }

    private static void AssertIndex(double exact, Estimate estimate, double kept)
    {
        Assert.InRange(estimate.Value, (exact * kept) - (2.5 * estimate.HalfWidth), exact + (2.5 * estimate.HalfWidth));
        Assert.InRange(estimate.HalfWidth, 0, 0.02);
    }

    private static DriverAnalysis Analyse(RunSettings settings, string text = Text) =>
        DriverAnalysis.From((BinTable)LocalRunner.Run(TestPlan.Of(TestPlan.Model(text), settings).OrThrow(), Paths, 2, CancellationToken.None).Tables.Single(), 0.95);

    private static TargetDrivers Target(DriverAnalysis analysis, string target) => analysis.Targets.Single(its => its.Target == target);

    private static FactorEffect Effect(DriverAnalysis analysis, string target, string factor) => Target(analysis, target).Effects.Single(effect => effect.Factor == factor);

    private static string Said(DriverAnalysis analysis) => string.Join('\n', analysis.Targets.SelectMany(target => target.Effects.Select(effect => $"{target.Target} {effect}")));
}
