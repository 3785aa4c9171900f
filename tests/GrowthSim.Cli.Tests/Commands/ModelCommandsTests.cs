using System.Text.Json;

namespace GrowthSim.Cli.Tests.Commands;

public sealed class ModelCommandsTests
{
    private static readonly string Harbour = CapturedProgram.Harbour;

    [Theory]
    [InlineData("validate.en.txt", "validate")]
    [InlineData("targets.en.txt", "targets")]
    [InlineData("targets.vi.txt", "targets", "--lang", "vi")]
    [InlineData("targets.csv", "targets", "--format", "csv")]
    [InlineData("targets.json", "targets", "--format", "json")]
    [InlineData("scenarios.en.txt", "scenarios")]
    [InlineData("scenarios.csv", "scenarios", "--format", "csv")]
    [InlineData("scenarios.json", "scenarios", "--format", "json")]
    public async Task List_matches_the_expectation(string expectation, string verb, params string[] args)
    {
        CapturedProgram program = await CapturedProgram.Run([verb, Harbour, .. args]);

        Assert.Equal(ExitCode.Done, program.ExitCode);
        Assert.Empty(program.Error);
        Expectation.Matches(expectation, program.Out);
    }

    [Fact]
    public async Task Validate_lists_every_error_of_model_and_scenarios_with_file_line_and_column()
    {
        using TemporaryFolder folder = new();
        string model = folder.CopyHarbour();
        string pushed = Path.Combine(model, "scenarios", "services-push.yaml");
        await File.WriteAllTextAsync(pushed, (await File.ReadAllTextAsync(pushed)).Replace("promotion: {", "promotoin: {", StringComparison.Ordinal));
        string fragile = Path.Combine(model, "scenarios", "fragile.yaml");
        await File.WriteAllTextAsync(fragile, (await File.ReadAllTextAsync(fragile)).Replace("ln(", "lnn(", StringComparison.Ordinal));

        CapturedProgram program = await CapturedProgram.Run("validate", model);

        Assert.Equal(ExitCode.Wrong, program.ExitCode);
        Assert.Empty(program.Out);
        Assert.Matches(@"services-push\.yaml:5:\d+: ", program.Error);
        Assert.Matches(@"fragile\.yaml:5:\d+: ", program.Error);
        Assert.EndsWith("2 errors." + Environment.NewLine, program.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("validate", "")]
    [InlineData("scenarios", "baseline")]
    [InlineData("scenarios", "fragile")]
    public async Task Scenario_whose_file_has_another_name_is_an_error_and_hides_no_other(string verb, string shown)
    {
        using TemporaryFolder folder = new();
        string model = folder.CopyHarbour();
        string pushed = Path.Combine(model, "scenarios", "services-push.yaml");
        File.Move(pushed, Path.Combine(model, "scenarios", "push.yaml"));

        CapturedProgram program = await CapturedProgram.Run(verb, model);

        Assert.Equal(ExitCode.Wrong, program.ExitCode);
        Assert.Matches(@"push\.yaml:1:11: scenario: The scenario is named 'services-push', and its file 'push'\. Write scenario: push, or name the file services-push\.yaml\.", program.Error);
        Assert.Contains(shown, program.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_as_json_lists_the_errors_in_the_document()
    {
        using TemporaryFolder folder = new();
        string model = folder.CopyHarbour();
        string file = Path.Combine(model, "model.yaml");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("sum(each.value_added)", "sum(each.value_aded)", StringComparison.Ordinal));

        CapturedProgram program = await CapturedProgram.Run("validate", model, "--format", "json");

        Assert.Equal(ExitCode.Wrong, program.ExitCode);
        using JsonDocument document = JsonDocument.Parse(program.Out);
        Assert.False(document.RootElement.GetProperty("valid").GetBoolean());
        JsonElement error = document.RootElement.GetProperty("errors")[0];
        Assert.EndsWith("model.yaml", error.GetProperty("file").GetString(), StringComparison.Ordinal);
        Assert.Equal(30, error.GetProperty("line").GetInt32());
    }

    [Fact]
    public async Task Validate_of_a_single_file_needs_no_folder()
    {
        using TemporaryFolder folder = new();
        string model = folder.CopyHarbour();
        Directory.Delete(Path.Combine(model, "scenarios"), recursive: true);

        CapturedProgram program = await CapturedProgram.Run("validate", Path.Combine(model, "model.yaml"), "--format", "json");

        Assert.Equal(ExitCode.Done, program.ExitCode);
        using JsonDocument document = JsonDocument.Parse(program.Out);
        Assert.Equal(0, document.RootElement.GetProperty("counts").GetProperty("scenarios").GetInt32());
    }
}
