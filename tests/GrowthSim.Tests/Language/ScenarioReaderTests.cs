using GrowthSim.Language;

namespace GrowthSim.Tests.Language;

public sealed class ScenarioReaderTests
{
    [Fact]
    public void Read_replaces_levers_parameters_and_sector_constants()
    {
        ModelDefinition model = Written.Model(Written.Town);
        Scenario scenario = Read("""
            scenario: services-push
            model: town
            name: { en: Services push, vi: Ưu tiên dịch vụ }
            note: what is assumed
            levers: { effort: { 2022: 2, 2024: 3 } }
            parameters:
              trend: { equation: normal(4%, 1%), note: higher }
              services.loading: 0.5
            sectors: { industry: { base: 2 * spread } }
            as_of: 2023
            """).OrThrow();
        Assert.Equal(("services-push", "town", "what is assumed", 2023), (scenario.Id, scenario.Model, scenario.Note, scenario.AsOf));
        Assert.Equal("Ưu tiên dịch vụ", scenario.Title.Vietnamese);
        ModelDefinition under = model.Under(scenario).OrThrow();
        Assert.Equal(model.Variables.Select(variable => variable.Name), under.Variables.Select(variable => variable.Name));
        Assert.Equal(("normal(4%, 1%)", "higher"), (under.Variable("trend").Text, under.Variable("trend").Note));
        Assert.Equal("trend", Assert.IsType<DrawExpression>(under.Variable("trend").Equation).Name);
        Assert.Equal(0.5, Assert.IsType<NumberExpression>(under.Variable("services.loading").Equation).Value);
        Assert.Equal("2 * spread", under.Variable("industry.base").Text);
        Assert.True(under.Variable("effort").Schedule.SequenceEqual([(2022, 2.0), (2024, 3.0)]));
        Assert.Equal(1, Assert.IsType<NumberExpression>(under.Variable("effort").Equation).Value);
        Assert.Equal(new TextPosition("push.yaml", 5, 11), under.Variable("effort").At);
    }

    [Fact]
    public void Read_schedule_keeps_the_models_values_before_its_first_year()
    {
        ModelDefinition model = Written.Body("levers: { l: { 2020: 1, 2021: 2, 2023: 3 } }\n");
        Scenario scenario = ScenarioReader.Read("s", "scenario: s\nlevers: { l: { 2022: 9 } }", model).OrThrow();
        Assert.True(scenario.Replacements[0].Schedule.SequenceEqual([(2020, 1.0), (2021, 2.0), (2022, 9.0)]));
        Assert.Empty(ScenarioReader.Read("s", "scenario: s\nlevers: { l: 9 }", model).OrThrow().Replacements[0].Schedule);
    }

    [Theory]
    [InlineData("scenario: a\nlevers: { ¦efort: 1 }", "efort", "no 'efort'", "'effort'")]
    [InlineData("scenario: a\nlevers: { effort: ¦4 }", "effort", "4 is outside the lever's bounds, 0 to 3", "bounds")]
    [InlineData("scenario: a\nlevers: { effort: { ¦2019: 1 } }", "effort", "2019 is not on the grid", "grid")]
    [InlineData("scenario: a\nlevers: { ¦trend: 1 }", "trend", "'trend' is a parameter, not a lever", "parameters")]
    [InlineData("scenario: a\nparameters: { ¦total: 1 }", "total", "'total' is an indicator, and a scenario replaces", "lever or a parameter")]
    [InlineData("scenario: a\nparameters: { ¦services.output: 1 }", "services.output", "is an equation of each_sector", "lever or a parameter")]
    [InlineData("scenario: a\nparameters: { services.base: 1 }\nsectors: { services: { ¦base: 2 } }", "services.base", "replaced twice, first in line 2", "Delete")]
    [InlineData("scenario: a\nsectors: { ¦service: { base: 2 } }", "service", "no sector 'service'", "'services'")]
    [InlineData("scenario: a\nmodel: ¦city", "model", "for the model 'city', and this model is 'town'", "model: town")]
    [InlineData("scenario: a\nas_of: ¦2030", "as_of", "2030 is not on the grid 2020-2025", "grid")]
    [InlineData("scenario: a\n¦targets: {}", "", "no key 'targets' in a scenario", "keys are")]
    [InlineData("¦note: x", "", "'scenario' is missing", "scenario: …")]
    [InlineData("scenario:¦\nnote: x", "scenario", "has no name", "services-push")]
    [InlineData("scenario: ¦~\nnote: x", "scenario", "has no name", "services-push")]
    [InlineData("scenario: ¦\"\"\nnote: x", "", "not an identifier", "small letters")]
    [InlineData("¦scenaro: a\nnote: x", "", "no key 'scenaro'", "'scenario'")]
    [InlineData("¦- x", "", "Expected a scenario", "scenario: name")]
    [InlineData("scenario: a\nparameters: { trend: 2 * ¦spraed }", "trend", "no name 'spraed'", "'spread'")]
    [InlineData("scenario: a\nparameters: { trend: normal(0, ¦0 - 1) }", "trend", "standard deviation -1", "sd >= 0")]
    [InlineData("scenario: a\nparameters: { spread: ¦total }", "spread", "'total' has a value in each year", "Move")]
    [InlineData("scenario: a\nparameters: { ¦trend: spread, spread: trend }", "trend", "'trend' needs itself: trend -> spread -> trend", "loop")]
    public void Read_scenario_with_an_error_says_where(string scenario, string entry, string problem, string remedy) =>
        Written.ScenarioFails(scenario, entry, problem, remedy);

    [Fact]
    public void Read_scenario_that_makes_a_fixed_argument_vary_is_an_error_in_the_model()
    {
        ModelDefinition model = Written.Body("parameters:\n  a: 2\n  b: poisson(a)\n");
        ModelError error = Assert.Single(ScenarioReader.Read("s.yaml", "scenario: s\nparameters: { a: uniform(0, 1) }", model).Errors);
        Assert.Equal(new TextPosition("model.yaml", 7, 14), error.At);
        Assert.Contains("'a' differs from path to path", error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_scenario_that_takes_a_correlated_draw_away_leaves_the_correlation()
    {
        ModelDefinition model = Written.Body("parameters:\n  a: normal(0, 1)\n  b: normal(0, 1)\ncorrelations:\n  - { between: [a, b], matrix: [[1, 0.5], [0.5, 1]] }\n");
        Scenario scenario = ScenarioReader.Read("s.yaml", "scenario: s\nparameters: { a: 2 }", model).OrThrow();
        Assert.Equal("a, b", string.Join(", ", model.Under(scenario).OrThrow().Correlations[0].Between));
    }

    [Fact]
    public void Set_puts_settings_on_top_of_a_scenario()
    {
        ModelDefinition model = Written.Model(Written.Town);
        Scenario scenario = Read("scenario: s\nlevers: { effort: 2 }\nparameters: { trend: 1% }").OrThrow();
        Scenario set = ScenarioReader.Set(scenario, model, [("effort", "{2022: 1, 2024: 3}"), ("services.base", "normal(mean: 61, sd: 2)")]).OrThrow();
        Assert.Equal(["trend", "effort", "services.base"], set.Replacements.Select(replacement => replacement.Name));
        Assert.True(set.Replacements[1].Schedule.SequenceEqual([(2022, 1.0), (2024, 3.0)]));
        Assert.Equal(2, Assert.IsType<NumberExpression>(set.Replacements[1].Equation).Value);
        Assert.Equal("services.base", Assert.IsType<DrawExpression>(set.Replacements[2].Equation).Name);
        Assert.Equal(scenario.Id, set.Id);
    }

    [Theory]
    [InlineData("efort", "1", 2, 1, "no 'efort'")]
    [InlineData("effort", "7", 2, 8, "7 is outside")]
    [InlineData("effort", "{2022: 1, 2030: 2}", 2, 18, "2030 is not on the grid")]
    [InlineData("trend", "spread + missing", 2, 16, "no name 'missing'")]
    [InlineData("trend", "", 2, 7, "found nothing")]
    [InlineData("trend", "1 +", 2, 10, "Expected a number")]
    [InlineData("total", "1", 2, 1, "'total' is an indicator")]
    [InlineData("spread", "2", 2, 1, "replaced twice, first in line 1")]
    public void Set_error_counts_settings_as_lines(string name, string equation, int line, int column, string problem)
    {
        ModelDefinition model = Written.Model(Written.Town);
        Scenario scenario = Read("scenario: s").OrThrow();
        ModelError error = Assert.Single(ScenarioReader.Set(scenario, model, [("spread", "1%"), (name, equation)]).Errors);
        Assert.Equal(new TextPosition("--set", line, column), error.At);
        Assert.Contains(problem, error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Under_checks_the_bounds_of_levers_that_were_set_without_a_file()
    {
        ModelDefinition model = Written.Model(Written.Town);
        Variable effort = model.Variable("effort") with { Equation = new NumberExpression(9, default) };
        Scenario scenario = new() { Id = "s", Model = "town", Title = new LocalizedText("s", "s"), Replacements = [effort] };
        Assert.Contains("9 is outside", Assert.Single(model.Under(scenario).Errors).Problem, StringComparison.Ordinal);
    }

    private static Checked<Scenario> Read(string yaml) => ScenarioReader.Read("push.yaml", yaml, Written.Model(Written.Town));
}
