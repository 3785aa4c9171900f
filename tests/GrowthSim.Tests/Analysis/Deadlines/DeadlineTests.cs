using GrowthSim.Analysis.Deadlines;
using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Randomness;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Tests.Analysis.Deadlines;

public sealed class DeadlineTests
{
    /// <summary>A walk of equal steps up or down, a normal one with drift, and a count that cannot fall.</summary>
    private const string Walks = """
        levers: { push: { default: 0, min: 0, max: 2 } }
        drivers:
          toss: bernoulli(0.5)
          shock: "normal(0, 1)"
        indicators:
          walk: { initial: 0, equation: "prev(walk) + if(toss, 1, 0 - 1)" }
          drifting: { initial: 0, equation: "prev(drifting) + push * 0.5 + shock" }
          scaled: 2 * walk
        targets:
          two_up: { measure: "at(walk, 2026)", at_least: 2, group: a }
          doubled: { measure: "at(scaled, 2026) / 2 + 1", above: 2, group: a }
          low: { measure: "at(drifting, 2025)", below: -1, group: a }
          window: { measure: "mean(walk, 2021, 2025)", at_least: 1, group: b }
          between: { measure: "at(walk, 2025)", between: [0, 1], group: b }
        """;

    [Theory]
    [InlineData(SamplingDesign.Plain)]
    [InlineData(SamplingDesign.Sobol)]
    public void First_passage_of_a_walk_is_that_of_the_reflection_principle(SamplingDesign design)
    {
        const long Paths = 100_000;
        DeadlineOutcome outcome = Analyse([], [], Paths, design);

        TargetDeadline walk = outcome.Targets.Single(target => target.Target.Id == "two_up");
        Assert.Equal(2026, walk.Due);
        for (int n = 1; n <= 10; n++)
        {
            // P(max of n steps ≥ 2) = P(S ≥ 2) + P(S > 2) (Feller, 1968, III.7).
            double by = Reached(n, 2) + Reached(n, 3);
            DeadlineYear year = walk.Years[n - 1];
            Assert.Equal(2020 + n, year.Year);
            Assert.Equal(by, year.By.Value, 4 * Math.Sqrt((by * (1 - by) / Paths) + 1e-12));
            Assert.Equal(Reached(n, 2), year.Holds.Value, 4 * Math.Sqrt((Reached(n, 2) * (1 - Reached(n, 2)) / Paths) + 1e-12));
        }

        Assert.Equal(walk.Years[^1].By.Value, walk.Years.Sum(year => year.First), 12);
        Assert.Equal(0, walk.Years[0].First);

        // From two up after six years the walk stays there for four more: of the paths that hold in 2026.
        double kept = Enumerable.Range(2, 5).Sum(at => Exactly(6, at) * Stays(at - 2, 4));
        Assert.Equal(kept, walk.Kept.Value, 4 * Math.Sqrt(kept * (1 - kept) / Paths));
        Assert.Equal(walk.Years.FirstOrDefault(year => year.By.Value >= 0.5)?.Year, walk.MedianYear);
    }

    [Fact]
    public void Scaled_measures_are_asked_in_every_year_and_those_of_windows_are_named()
    {
        DeadlineOutcome outcome = Analyse([], [], 20_000);

        Assert.Equal(["two_up", "doubled", "low"], outcome.Targets.Select(target => target.Target.Id));
        Assert.Equal(["window", "between"], outcome.Others.ToArray());

        // walk + 1 > 2 is walk ≥ 2.
        Assert.Equal(outcome.Targets[0].Years.Select(year => year.By.Value), outcome.Targets[1].Years.Select(year => year.By.Value));
        Assert.Equal(outcome.Targets[0].Target.Probability, outcome.Targets[0].Years[5].Holds);
    }

    [Fact]
    public void Lever_moves_a_target_until_the_last_year_that_the_closed_form_has()
    {
        const long Paths = 50_000;
        DeadlineOutcome outcome = Analyse(["low"], ["push"], Paths);

        // Set to 2 from a year on the walk drifts by 1 a year: its sum of five years is normal with variance 5.
        LeverDeadline push = Assert.Single(outcome.Levers);
        double Exact(int years) => Normal.CDF(0, Math.Sqrt(5), -1) - Normal.CDF(years, Math.Sqrt(5), -1);
        Assert.Equal(2, push.Setting);
        foreach ((int year, GrowthSim.Outcomes.Comparisons.DifferenceOutcome difference) in push.Years)
        {
            double exact = Exact(Math.Max(0, 2026 - year));
            Assert.Equal(exact, difference.Value, 4 * Math.Sqrt((exact * (1 - exact) / Paths) + 1e-12));
        }

        Assert.True(Exact(1) > LeverDeadline.Moves);
        Assert.Equal(2025, push.LastYear);
    }

    private static DeadlineOutcome Analyse(string[] only, string[] levers, long paths, SamplingDesign design = SamplingDesign.Plain)
    {
        ModelText text = new() { File = "test.yaml", Yaml = TestPlan.Model(Walks) };
        ModelDefinition model = ModelReader.Read(text).OrThrow();
        Scenario scenario = new() { Id = "as-it-stands", Model = model.Id, Title = model.Title };
        return new DeadlineAnalysis(model, scenario, text.Revision, new RunSettings { Seed = TestPlan.Seed, Design = design }, [.. only], [.. levers]).Run(paths, 2, 0.95, null, CancellationToken.None);
    }

    /// <summary>The probability that a walk of n equal steps ends at a place.</summary>
    private static double Exactly(int n, int place) => (n + place) % 2 == 0 && Math.Abs(place) <= n ? Binomial.PMF(0.5, n, (n + place) / 2) : 0;

    private static double Reached(int n, int place) => Enumerable.Range(place, Math.Max(0, n - place + 1)).Sum(end => Exactly(n, end));

    /// <summary>The probability that a walk from a height never falls below 0 in some steps.</summary>
    private static double Stays(int height, int steps) => steps == 0 ? 1 : ((height > 0 ? Stays(height - 1, steps - 1) : 0) + Stays(height + 1, steps - 1)) / 2;
}
