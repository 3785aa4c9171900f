using GrowthSim.Compilation;
using GrowthSim.Outcomes;
using GrowthSim.Randomness;
using GrowthSim.Simulation;

namespace GrowthSim.Tests.Simulation;

public sealed class PathSamplesTests
{
    private const string Sections = """
        parameters:
          trend: normal(3%, 2%)
          fixed: 5
        levers:
          effort: { 2020: 1, 2025: 2 }
        indicators:
          output: { initial: 100, equation: "prev(output) * exp(trend * effort + normal(0, 2%))" }
          risky: ln(output - 95)
        targets:
          t: { group: a, measure: "at(output, 2030)", at_least: 150 }
        """;

    /// <summary>At a start and a length that are no multiple of a tile or a block, under each design.</summary>
    [Theory]
    [InlineData(SamplingDesign.Plain, 0, 1)]
    [InlineData(SamplingDesign.Plain, 16_000, 1_000)]
    [InlineData(SamplingDesign.LatinHypercube, 5, 300)]
    [InlineData(SamplingDesign.Sobol, 4_090, 20)]
    [InlineData(SamplingDesign.Antithetic, 255, 2)]
    public void Values_and_failures_are_those_of_the_replay_of_each_path(SamplingDesign design, long first, int paths)
    {
        RunPlan plan = TestPlan.Of(TestPlan.Model(Sections), design: design);

        SampleTable table = new PathSamples(plan, "trend", "fixed", "effort@2026", "output@2027", "targets.t", "targets.t.met").Read(first, paths);

        for (int row = 0; row < paths; row += 1 + (paths / 50))
        {
            PathTrace trace = PathTrace.Of(plan, first + row);
            double Of(string variable, int place) => trace.Entries.Single(entry => entry.Variable.Name == variable).Values[place];
            Assert.Equal(Of("trend", 0), table["trend"][row]);
            Assert.Equal(5, table["fixed"][row]);
            Assert.Equal(2, table["effort@2026"][row]);
            Assert.Equal(Of("output", 7), table["output@2027"][row]);
            Assert.Equal(trace.Targets[0].Measure, table["targets.t"][row]);
            Assert.Equal(trace.Failure is not null, table.Failed[row]);
            if (!table.Failed[row])
            {
                Assert.Equal(trace.Targets[0].Met ? 1 : 0, table["targets.t.met"][row]);
            }
        }
    }

    [Fact]
    public void Hits_and_failures_add_up_to_those_of_the_run()
    {
        RunPlan plan = TestPlan.Of(TestPlan.Model(Sections));
        const int Paths = RunPlan.BlockSize + 77;

        SampleTable table = new PathSamples(plan).Read(0, Paths);

        RunOutcome outcome = RunOutcome.From(LocalRunner.Run(plan, Paths, 2, CancellationToken.None), 0.95, partial: false);
        long failed = 0;
        long hits = 0;
        for (int row = 0; row < Paths; row++)
        {
            failed += table.Failed[row] ? 1 : 0;
            hits += !table.Failed[row] && table["targets.t.met"][row] == 1 ? 1 : 0;
        }

        Assert.True(failed > 0);
        Assert.Equal(outcome.FailedPaths, failed);
        Assert.Equal(outcome.Target("t").Hits, hits);
        string levers = string.Join(' ', Enumerable.Range(2020, 11).Select(year => $"effort@{year}"));
        Assert.Equal($"trend fixed {levers} targets.t targets.t.met", string.Join(' ', table.Columns));
    }

    [Theory]
    [InlineData("trned", "Did you mean 'trend'?")]
    [InlineData("output", "Write output@2030.")]
    [InlineData("output@2031", "which has 2020-2030")]
    [InlineData("output@x", "names no year")]
    [InlineData("trend@2025", "without a year")]
    [InlineData("targets.s", "Did you mean 'targets.t'?")]
    [InlineData("", "There is no column ''")]
    public void Column_that_is_not_there_is_refused_with_what_was_meant(string column, string message)
    {
        RunPlan plan = TestPlan.Of(TestPlan.Model(Sections));

        ArgumentException refused = Assert.Throws<ArgumentException>(() => new PathSamples(plan, column));

        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 0)]
    [InlineData(RunPlan.MaximumPaths, 1)]
    [InlineData(long.MaxValue, 5)]
    public void Paths_that_no_run_has_are_refused(long first, int paths)
    {
        PathSamples samples = new(TestPlan.Of(TestPlan.Model(Sections)), "trend");

        Assert.Throws<ArgumentOutOfRangeException>(() => samples.Read(first, paths));
    }

    [Fact]
    public void Outcome_is_looked_up_by_name()
    {
        RunOutcome outcome = TestPlan.Run(TestPlan.Model(Sections), 100);

        Assert.Equal("t", outcome.Target("t").Id);
        Assert.Equal(2030, outcome.Projection("output").Year(2030).Year);
        Assert.Contains("It has: t.", Assert.Throws<KeyNotFoundException>(() => outcome.Target("growth")).Message, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'output'?", Assert.Throws<KeyNotFoundException>(() => outcome.Projection("ouput")).Message, StringComparison.Ordinal);
        Assert.Contains("2020-2030, and not 2019", Assert.Throws<KeyNotFoundException>(() => outcome.Projection("output").Year(2019)).Message, StringComparison.Ordinal);
    }
}
