using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Tests.Outcomes;

public sealed class ReportedDriverTests
{
    private const string Text = """
        drivers:
          shown: { equation: "normal(3, 1)", report: true, unit: points }
          hidden: { equation: "normal(0, 1)", report: false }
          brief: normal(0, 1)
        indicators:
          total: shown + hidden + brief
        """;

    [Fact]
    public void Series_of_a_driver_stands_among_the_projections_where_it_says_so()
    {
        const int Paths = 20_000;

        RunOutcome outcome = TestPlan.Run(TestPlan.Model(Text), Paths);

        Assert.Equal(["shown", "total"], outcome.Projections.Select(projection => projection.Variable).Order());
        Assert.InRange(outcome.Year("shown", 2025).Mean, 3 - (4 / Math.Sqrt(Paths)), 3 + (4 / Math.Sqrt(Paths)));
    }

    [Fact]
    public void Report_is_true_or_false_and_a_drivers_alone()
    {
        Checked<ModelDefinition> read = ModelReader.Read(new ModelText { File = "test.yaml", Yaml = TestPlan.Model(Text.Replace("report: false", "report: maybe", StringComparison.Ordinal) + "\n  extra: { equation: \"1\", report: true }\n") });

        Assert.Contains(read.Errors, error => error.Problem == "'report' is true or false, found 'maybe'.");
        Assert.Contains(read.Errors, error => error.Problem.StartsWith("There is no key 'report' in an entry with a value in each year", StringComparison.Ordinal));
    }
}
