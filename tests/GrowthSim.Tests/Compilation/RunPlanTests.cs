using GrowthSim.Compilation;
using GrowthSim.Compilation.Figures;
using GrowthSim.Language;
using GrowthSim.Tests.Language;

namespace GrowthSim.Tests.Compilation;

public sealed class RunPlanTests
{
    private const string Sections = """
        parameters:
          trend: normal(5%, 1%)
        indicators:
          output: { initial: 100, equation: "prev(output) * (1 + trend + normal(0, 2%))" }
        targets:
          grown: { group: a, measure: "at(output, 2030)", at_least: 150 }
        observations:
          - { variable: output, year: 2021, value: 104, source: yearbook }
          - { variable: output, year: 2022, value: 109, source: yearbook }
        """;

    [Fact]
    public void Create_with_a_view_off_the_grid_says_so()
    {
        (ModelDefinition model, string revision) = Read(TestPlan.Model(Sections));

        Checked<RunPlan> plan = RunPlan.Create(model, AsItStands, new RunSettings { AsOf = 2031 }, revision);

        ModelError error = Assert.Single(plan.Errors);
        Assert.Contains("2031 is not on the grid 2020-2030", error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_where_a_value_is_not_finite_on_every_path_names_the_entry_and_the_year()
    {
        (ModelDefinition model, string revision) = Read(TestPlan.Model("indicators:\n  x: ln(2025 - year)\n"));

        Checked<RunPlan> plan = RunPlan.Create(model, AsItStands, new RunSettings(), revision);

        Assert.False(plan.IsValid);
        Assert.All(plan.Errors, error => Assert.Equal("x", error.Entry));
        Assert.Contains(plan.Errors, error => error.Problem.Contains("x in 2025", StringComparison.Ordinal));
    }

    [Fact]
    public void Id_changes_with_all_that_determines_the_numbers_and_with_nothing_else()
    {
        RunPlan plan = TestPlan.Of(TestPlan.Model(Sections));

        Assert.Equal(plan.Id, TestPlan.Of(TestPlan.Model(Sections)).Id);
        Assert.NotEqual(plan.Id, TestPlan.Of(TestPlan.Model(Sections), seed: 99).Id);
        Assert.NotEqual(plan.Id, TestPlan.Of(TestPlan.Model(Sections), asOf: 2021).Id);
        Assert.NotEqual(TestPlan.Of(TestPlan.Model(Sections), asOf: 2021).Id, TestPlan.Of(TestPlan.Model(Sections), asOf: 2022).Id);
        Assert.NotEqual(plan.Id, TestPlan.Of(TestPlan.Model(Sections.Replace("2%", "3%", StringComparison.Ordinal))).Id);
    }

    [Fact]
    public void Id_does_not_change_with_a_figure_that_is_not_in_view()
    {
        (ModelDefinition model, string revision) = Read(TestPlan.Model(Sections));
        ModelDefinition more = model with { Observations = model.Observations.Add(model.Observations[0] with { Year = 2025, Value = 130 }) };

        string Id(ModelDefinition of) => RunPlan.Create(of, AsItStands, new RunSettings { AsOf = 2022 }, revision).OrThrow().Id;

        Assert.Equal(Id(model), Id(more));
    }

    private static Scenario AsItStands { get; } = new() { Id = "as-it-stands", Model = "test", Title = new LocalizedText("As it stands", "Như hiện tại") };

    private static (ModelDefinition Model, string Revision) Read(string yaml)
    {
        ModelText text = new() { File = "test.yaml", Yaml = yaml };
        return (ModelReader.Read(text).OrThrow(), text.Revision);
    }

    [Theory]
    [InlineData("2021", new[] { 1.0 })]
    [InlineData("2022", new[] { 2.0 })]
    [InlineData("2023", new[] { 2.0, 4.0 })]
    [InlineData("2024", new[] { 3.0, 4.0 })]
    [InlineData("2022-12-30", new[] { 1.0 })]
    [InlineData("2023-01-01", new[] { 2.0, 4.0 })]
    [InlineData("2024-02-05", new[] { 2.0, 4.0 })]
    [InlineData("2024-02-06", new[] { 3.0, 4.0 })]
    public void Figures_are_those_known_at_the_time_of_each_the_last_published(string from, double[] expected)
    {
        ModelDefinition model = Written.Model(Written.Header + """
            drivers: { gdp: normal(0, 1) }
            observations:
              - { variable: gdp, year: 2021, value: 3, published: 2024-02-06 }
              - { variable: gdp, year: 2021, value: 1 }
              - { variable: gdp, year: 2021, value: 2, published: 2022-12-31 }
              - { variable: gdp, year: 2022, value: 4, published: 2023-01-01 }
            """);

        Assert.True(AsOf.TryParse(from, out AsOf asOf));
        Evidence evidence = new(asOf, AsOfMode.Substitute);

        Assert.Equal(expected, evidence.Of(model).Select(figure => figure.Value));
        Assert.Empty(new Evidence(null, AsOfMode.Substitute).Of(model));
    }
}
