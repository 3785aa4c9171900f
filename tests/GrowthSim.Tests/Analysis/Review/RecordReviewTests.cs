using GrowthSim.Analysis.Review;
using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Randomness;
using GrowthSim.Simulation;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Tests.Analysis.Review;

/// <summary>Reviews of models whose posteriors are known in closed form.</summary>
public sealed class RecordReviewTests
{
    private const long Paths = 1 << 17;

    /// <summary>A level m with a standard normal prior, seen each year with a standard normal error: after n figures of sum s it has the mean s/(n + 1) and the variance 1/(n + 1).</summary>
    private const string Conjugate = """
        parameters:
          m: normal(0, 1)
          aside: normal(0, 1)
        drivers:
          x: { equation: "m + normal(0, 1)" }
          count: { equation: "binomial(4, 0.5)" }
        targets:
          far: { measure: "at(x, 2030)", at_least: 1 }
          past: { measure: "at(x, 2021)", at_least: 1 }
          aside: { measure: aside, at_least: 0.5 }
        observations:
          x: { 2021: 1.5, 2022: -0.5, 2023: 2 }
          count: { 2022: 4 }

        """;

    [Fact]
    public void Each_figure_moves_a_probability_as_the_conjugate_normal_says()
    {
        ReviewOutcome review = Of(Conjugate, 2022);

        Assert.Equal([("x", 2021), ("x", 2022), ("count", 2022)], review.Steps.Select(step => (step.Figures.Single().Variable, step.Figures.Single().Year)));
        double[] closed = [.. new[] { (0.0, 0), (1.5, 1), (1.0, 2), (1.0, 2) }.Select(seen => 1 - Normal.CDF(seen.Item1 / (seen.Item2 + 1), Math.Sqrt(1 + (1.0 / (seen.Item2 + 1))), 1))];
        ReviewedTarget far = review.Targets.Single(target => target.Now.Id == "far");
        for (int step = 0; step < 3; step++)
        {
            Near(closed[step + 1] - closed[step], far.Steps[step]);
        }

        Near(closed[^1] - closed[0], far.Total);
        Assert.Equal(far.Total.Change, far.Steps.Sum(step => step.Change), 12);
        Assert.Equal([0, 1], far.Causes.Order());
        Assert.Equal(closed[0], far.Before.Probability.Value, 5 * Math.Sqrt(0.25 / Paths));
        Assert.Equal(closed[^1], far.Now.Probability.Value, 10 * Math.Sqrt(0.25 / Paths));
    }

    /// <summary>A milestone that happened later had not happened yet when it was looked at: that too moves what hangs on it.</summary>
    [Theory]
    [InlineData(2022, TargetState.Open)]
    [InlineData(2024, TargetState.Met)]
    public void What_is_known_of_a_milestone_is_a_step(int asOf, TargetState state)
    {
        ReviewOutcome review = Of(
            """
            milestones: { plan: "2023 + normal(0, 1)" }
            drivers: { x: { equation: "normal(0, 1)" } }
            targets: { soon: { measure: plan, below: 2025 } }
            observations: { plan: { happened: 2023-11-14 }, x: { 2021: 1 } }

            """,
            asOf);

        Assert.Equal(["x", "plan"], review.Steps.Select(step => step.Figures.Single().Variable));
        Assert.Equal(["x"], review.Figures.Select(figure => figure.Figure.Variable));
        ReviewedTarget soon = Assert.Single(review.Targets);
        Assert.Equal(state, soon.Now.State);
        double before = Normal.CDF(0, 1, 2);
        double closed = asOf == 2024 ? 1 : (before - 0.5) / 0.5;
        Near(closed - before, soon.Steps[1]);
    }

    [Fact]
    public void What_figures_settle_moves_to_its_verdict_and_what_they_say_nothing_of_stays()
    {
        ReviewOutcome review = Of(Conjugate, 2022);

        ReviewedTarget past = review.Targets.Single(target => target.Now.Id == "past");
        Assert.Equal(TargetState.Met, past.Now.State);
        Assert.Equal(1.5, Assert.Single(past.Now.SettledBy).Value);
        Near(Normal.CDF(0, Math.Sqrt(2), 1), past.Total);
        Assert.Equal([0], past.Causes.AsEnumerable());
        Assert.Equal(new Movement(0, 0), past.Steps[1]);
        Assert.Null(past.Needed);
        ReviewedTarget aside = review.Targets.Single(target => target.Now.Id == "aside");
        Assert.InRange(Math.Abs(aside.Total.Change), 0, 2 * aside.Total.Error);
        Assert.Null(aside.Needed);
    }

    [Fact]
    public void Surprise_is_the_tail_of_what_was_expected_without_figures_and_given_those_before()
    {
        ReviewOutcome review = Of(Conjugate, 2022);
        double tolerance = 10 * Math.Sqrt(0.25 / Paths);

        Assert.Equal([("x", 2021), ("x", 2022), ("count", 2022)], review.Figures.Select(figure => (figure.Figure.Variable, figure.Figure.Year)));
        Expectation first = review.Figures[0].Without;
        Assert.Equal(0, first.Median, 0.02);
        Assert.Equal(Normal.InvCDF(0, Math.Sqrt(2), 0.95), first.Upper, 0.03);
        Assert.Equal(Normal.InvCDF(0, Math.Sqrt(2), 0.05), first.Lower, 0.03);
        Assert.Equal(2 * (1 - Normal.CDF(0, Math.Sqrt(2), 1.5)), first.Tail, tolerance);
        Assert.Equal(Normal.CDF(0, Math.Sqrt(2), 1.5), first.Transform, tolerance);
        Expectation ahead = review.Figures[1].Ahead!;
        Assert.Equal(2 * Normal.CDF(0.75, Math.Sqrt(1.5), -0.5), ahead.Tail, tolerance);

        // Of four heads in four throws both tails hold the jump: 2 · 1/16.
        Expectation count = review.Figures[2].Without;
        Assert.Equal(2.0 / 16, count.Tail, tolerance);
        Assert.InRange(count.Transform, 15.0 / 16 - tolerance, 1);
        Assert.Equal((2, 1), (count.Median, review.Surprises + 1));
    }

    [Fact]
    public void What_was_learnt_is_the_posterior()
    {
        ReviewOutcome review = Of(Conjugate, 2022);

        ParameterOutcome learnt = Assert.Single(review.Learnt);
        Assert.Equal("m", learnt.Name);
        Assert.Equal(1.0 / 3, learnt.Posterior.Mean, 0.02);
        Assert.Equal(Math.Sqrt(1.0 / 3), learnt.Posterior.StandardDeviation, 0.02);
        Assert.Equal(2.0 / 3, learnt.Learnt, 0.02);
    }

    [Fact]
    public void Figures_of_a_day_can_enter_together()
    {
        ReviewOutcome review = Of(Conjugate, 2022, StepBy.Date);

        Assert.Equal([1, 2], review.Steps.Select(step => step.Figures.Length));
        Assert.Equal(new DateOnly(2021, 12, 31), review.Steps[0].Known);
        ReviewOutcome single = Of(Conjugate, 2022);
        Assert.Equal(single.Targets.Select(target => target.Total), review.Targets.Select(target => target.Total));
    }

    [Fact]
    public void A_date_leaves_out_what_was_published_later_and_takes_the_last_vintage()
    {
        const string Vintages = """
            drivers:
              x: { equation: "normal(0, 1)" }
            targets:
              far: { measure: "at(x, 2023)", at_least: 1 }
            observations:
              - { variable: x, year: 2021, value: 1, published: 2022-01-10 }
              - { variable: x, year: 2021, value: 1.25, published: 2022-06-10 }
              - { variable: x, year: 2022, value: 0, published: 2023-01-10 }

            """;
        ReviewOutcome review = Of(Vintages, new AsOf(new DateOnly(2022, 12, 1)));

        Assert.Equal(2, review.Steps.Length);
        ReviewedFigure figure = Assert.Single(review.Figures);
        Assert.Equal(1.25, figure.Figure.Value);
        Assert.Equal(figure.Without.Tail, figure.Ahead!.Tail, 12);
        Assert.Equal("", string.Join("", Of(Vintages, 2021).Steps));
    }

    [Fact]
    public void The_last_run_is_that_of_the_date_and_the_first_that_without_figures()
    {
        ReviewOutcome review = Of(Conjugate, 2022, paths: 20_000);
        RunOutcome run = RunOutcome.From(LocalRunner.Run(TestPlan.Of(TestPlan.Model(Conjugate), asOf: 2022), 20_000, 2, CancellationToken.None), 0.95, partial: false);
        RunOutcome without = RunOutcome.From(LocalRunner.Run(TestPlan.Of(TestPlan.Model(Conjugate)), 20_000, 2, CancellationToken.None), 0.95, partial: false);

        Assert.Equal(run.Targets.Select(target => target.Probability), review.Targets.Select(target => target.Now.Probability));
        Assert.Equal(without.Targets.Select(target => target.Probability), review.Targets.Select(target => target.Before.Probability));
    }

    [Fact]
    public void Threads_change_nothing()
    {
        ReviewOutcome one = Review(Conjugate, 2022).Run(20_000, 1, 0.95, null, CancellationToken.None);
        ReviewOutcome two = Review(Conjugate, 2022).Run(20_000, 2, 0.95, null, CancellationToken.None);

        Assert.Equal(one.Targets.SelectMany(target => target.Steps), two.Targets.SelectMany(target => target.Steps));
        Assert.Equal(one.Figures.AsEnumerable(), two.Figures.AsEnumerable());
    }

    [Fact]
    public void Stopped_between_the_steps_it_says_what_is_known_with_the_rest_as_one_step()
    {
        using CancellationTokenSource stop = new();
        ReviewOutcome review = Review(Conjugate, 2022).Run(Paths, 1, 0.95, done => Stop(done, stop), stop.Token);

        Assert.True(review.Partial);
        Assert.Equal(["x"], review.Steps[0].Figures.Select(figure => figure.Variable));
        Assert.Equal(["x", "count"], review.Steps[1].Figures.Select(figure => figure.Variable));
        ReviewedTarget far = review.Targets[0];
        Assert.Equal(far.Total.Change, far.Steps.Sum(step => step.Change), 12);
        Assert.NotNull(review.Figures[1].Ahead);
        Assert.Null(review.Figures[2].Ahead);
        Assert.ThrowsAny<OperationCanceledException>(() => Review(Conjugate, 2022).Run(Paths, 1, 0.95, null, new CancellationToken(canceled: true)));

        static void Stop(int done, CancellationTokenSource stop)
        {
            if (done == 3)
            {
                stop.Cancel();
            }
        }
    }

    [Fact]
    [Trait("Length", "Long")]
    public void The_error_of_a_movement_covers_it_as_often_as_its_level_says()
    {
        const int Seeds = 300;
        double closed = (1 - Normal.CDF(0.75, Math.Sqrt(1.5), 1)) - (1 - Normal.CDF(0, Math.Sqrt(2), 1));
        int covered = 0;
        for (ulong seed = 0; seed < Seeds; seed++)
        {
            Movement movement = Review(Conjugate, 2021, seed: (1000 * TestPlan.Seed) + seed).Run(20_000, 2, 0.95, null, CancellationToken.None).Targets[0].Total;
            covered += Math.Abs(movement.Change - closed) <= movement.Error ? 1 : 0;
        }

        // Of 300 intervals at 95 % 285 cover, with a deviation of 3.8: four of them.
        Assert.InRange(covered, 270, 300);
    }

    /// <summary>Four standard errors; the error of a movement is two.</summary>
    private static void Near(double closed, Movement movement)
    {
        Assert.InRange(movement.Error, 0, 0.02);
        Assert.Equal(closed, movement.Change, Math.Max(1e-9, 2 * movement.Error));
    }

    private static ReviewOutcome Of(string model, AsOf asOf, StepBy by = StepBy.Figure, long paths = Paths) => Review(model, asOf, by).Run(paths, 2, 0.95, null, CancellationToken.None);

    private static RecordReview Review(string sections, AsOf asOf, StepBy by = StepBy.Figure, ulong? seed = null)
    {
        ModelText text = new() { File = "test.yaml", Yaml = TestPlan.Model(sections) };
        ModelDefinition model = ModelReader.Read(text).OrThrow();
        Scenario scenario = new() { Id = "as-it-stands", Model = model.Id, Title = model.Title };
        return new RecordReview(model, scenario, text.Revision, new RunSettings { Seed = seed ?? TestPlan.Seed, Design = SamplingDesign.Plain, AsOf = asOf }, by);
    }
}
