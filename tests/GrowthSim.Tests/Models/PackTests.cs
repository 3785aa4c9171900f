using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Simulation;

namespace GrowthSim.Tests.Models;

public sealed class PackTests
{
    [Theory]
    [InlineData("bac-giang")]
    [InlineData("example-city")]
    [InlineData("vietnam-2021-2025")]
    public void The_readme_names_every_target_and_every_scenario(string pack)
    {
        ModelText text = ModelFolder.Read(ModelPacks.Folder(pack)).OrThrow();
        ModelDefinition model = ModelReader.Read(text).OrThrow();
        string readme = File.ReadAllText(Path.Combine(ModelPacks.Folder(pack), "README.md"));

        Assert.All(model.Targets, target => Assert.Contains(target.Id, readme, StringComparison.Ordinal));
        Assert.All(text.Scenarios.Keys, scenario => Assert.Contains(scenario, readme, StringComparison.Ordinal));
    }

    [Fact]
    public void Outcomes_on_record_are_those_of_targets_of_the_model_each_with_its_source()
    {
        string folder = ModelPacks.Folder("vietnam-2021-2025");
        ModelDefinition model = ModelReader.Read(ModelFolder.Read(folder).OrThrow()).OrThrow();
        IReadOnlyList<TargetRecord> records = TargetRecordReader.Read("outcomes.csv", File.ReadAllText(Path.Combine(folder, TargetRecordReader.FileName)), model).OrThrow();

        Assert.Equal(8, records.Count);
        Assert.Equal(5, records.Count(record => record.Met));
        Assert.All(records, record => Assert.NotEmpty(record.Source));
    }

    [Fact]
    public void Every_target_of_the_resolution_has_clause_quote_both_names_group_and_reading()
    {
        ModelDefinition model = ModelReader.Read(ModelFolder.Read(ModelPacks.Folder("bac-giang")).OrThrow()).OrThrow();

        Assert.All(model.Targets, target =>
        {
            Assert.NotEmpty(target.Clause);
            Assert.NotEmpty(target.Quote);
            Assert.NotEmpty(target.Group);
            Assert.NotEmpty(target.Note ?? "");
            Assert.NotEqual(target.Title.English, target.Title.Vietnamese);
        });
    }

    [Fact]
    public void Every_parameter_of_the_resolution_has_a_source()
    {
        ModelDefinition model = ModelReader.Read(ModelFolder.Read(ModelPacks.Folder("bac-giang")).OrThrow()).OrThrow();

        Assert.All(model.Variables.Where(variable => variable.Kind == VariableKind.Parameter), parameter => Assert.NotNull(parameter.Source));
    }

    [Fact]
    public void No_path_of_the_baseline_fails_and_no_probability_is_out_of_range()
    {
        RunPlan plan = ModelPacks.Plan("bac-giang", "baseline");
        RunOutcome outcome = RunOutcome.From(LocalRunner.Run(plan, 100_000, 2, CancellationToken.None), 0.95, partial: false);

        Assert.Equal(0, outcome.FailedPaths);
        Assert.All(outcome.Targets, target => Assert.InRange(target.Probability.Value, target.Probability.Lower, target.Probability.Upper));
    }

    [Fact]
    public void Figures_in_view_replace_their_variables_on_every_path()
    {
        RunPlan plan = ModelPacks.Plan("bac-giang", "baseline", asOf: 2024);

        Observation[] figures = [.. plan.Model.Observations.Where(figure => figure.Known.Year <= 2024)];
        Assert.Equal(figures.Length, figures.Select(figure => (figure.Variable, figure.Year)).Distinct().Count());
        Assert.NotEmpty(figures);
        foreach (long path in new long[] { 0, 77, 123_456 })
        {
            PathTrace trace = PathTrace.Of(plan, path);
            Assert.All(figures, figure => Assert.Equal(
                figure.Value,
                trace.Entries.Single(entry => entry.Variable.Name == figure.Variable).Values[figure.Year - plan.Model.BaseYear]));
        }
    }
}
