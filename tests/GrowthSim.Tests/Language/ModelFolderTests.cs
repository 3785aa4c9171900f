using GrowthSim.Language;

namespace GrowthSim.Tests.Language;

public sealed class ModelFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("growthsim-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Read_folder_has_the_model_its_scenarios_and_its_figures()
    {
        Write("model.yaml", "\uFEFF" + Written.Town + "observations: { file: figures.csv }\n");
        Write("figures.csv", "variable,year,value\ntotal,2021,105\n");
        Write("scenarios/push.yaml", "scenario: push\n");
        Write("scenarios/notes.txt", "no scenario");
        ModelText text = ModelFolder.Read(_folder).OrThrow();
        Assert.Equal(["figures.csv"], text.Attachments.Keys);
        Assert.Equal(["push"], text.Scenarios.Keys);
        Assert.Equal(105, ModelReader.Read(text).OrThrow().Observations[0].Value);
        Assert.Equal(text.Revision, ModelFolder.Read(Path.Combine(_folder, "model.yaml")).OrThrow().Revision);
        Assert.Equal(Path.Combine(_folder, "model.yaml"), text.File);
    }

    [Fact]
    public void Read_single_file_has_no_scenarios()
    {
        Write("other.yaml", Written.Town);
        Write("scenarios/push.yaml", "scenario: push\n");
        Assert.Empty(ModelFolder.Read(Path.Combine(_folder, "other.yaml")).OrThrow().Scenarios);
    }

    [Fact]
    public void Read_folder_without_a_model_says_so() => Fails(_folder, "model.yaml", 1, 1, "no such file", "YAML file");

    [Fact]
    public void Read_missing_file_says_so() => Fails(Path.Combine(_folder, "town.yaml"), "town.yaml", 1, 1, "no such file", "model.yaml");

    [Fact]
    public void Read_file_over_the_limit_says_so()
    {
        using (FileStream file = File.Create(Path.Combine(_folder, "model.yaml")))
        {
            file.SetLength(ModelLimits.FileSize + 1);
        }

        Fails(_folder, "model.yaml", 1, 1, "16777217 bytes; the limit is 16777216 (file size)", "Split");
    }

    [Fact]
    public void Read_file_that_is_not_utf8_says_so()
    {
        File.WriteAllBytes(Path.Combine(_folder, "model.yaml"), [0x61, 0x3A, 0x20, 0xFF]);
        Fails(_folder, "model.yaml", 1, 1, "not UTF-8 text: byte 4", "UTF-8");
    }

    [Fact]
    public void ReadScenario_has_the_limits_of_a_model()
    {
        string file = Path.Combine(_folder, "push.yaml");
        File.WriteAllBytes(file, [0x6E, 0x3A, 0x20, 0xE9]);
        Assert.Contains("not UTF-8 text: byte 4", Assert.Single(ModelFolder.ReadScenario(file, "push.yaml").Errors).Problem, StringComparison.Ordinal);
        using (FileStream large = File.Create(file))
        {
            large.SetLength(ModelLimits.FileSize + 1);
        }

        Assert.Contains("the limit is 16777216", Assert.Single(ModelFolder.ReadScenario(file, "push.yaml").Errors).Problem, StringComparison.Ordinal);
        Assert.Contains("no such file", Assert.Single(ModelFolder.ReadScenario(file + ".no", "push.yaml").Errors).Problem, StringComparison.Ordinal);
        Assert.Contains("folder", Assert.Single(ModelFolder.ReadScenario(_folder, "push.yaml").Errors).Problem, StringComparison.Ordinal);
        File.WriteAllText(file, "\uFEFFscenario: push\n");
        Assert.Equal("scenario: push\n", ModelFolder.ReadScenario(file, "push.yaml").OrThrow());
    }

    [Fact]
    public void ReadScenario_of_a_device_without_end_ends()
    {
        string device = OperatingSystem.IsWindows() ? "NUL" : "/dev/zero";

        ModelError error = Assert.Single(ModelFolder.ReadScenario(device, "push.yaml").Errors);
        Assert.True(OperatingSystem.IsWindows() || error.Problem.Contains("does not end", StringComparison.Ordinal), error.ToString());
    }

    [Fact]
    public void Read_missing_figures_say_so()
    {
        Write("model.yaml", Written.Town + "observations: { file: figures.csv }\n");
        Fails(_folder, "model.yaml", 18, 23, "'figures.csv' is missing", "beside the model");
    }

    [Theory]
    [InlineData("../figures.csv")]
    [InlineData("/etc/hostname")]
    public void Read_figures_outside_the_folder_are_refused(string name)
    {
        Write("model.yaml", Written.Town + $"observations: {{ file: {name} }}\n");
        Fails(_folder, "model.yaml", 18, 23, "outside the model's folder", "beside the model");
    }

    private static void Fails(string path, string file, int line, int column, string problem, string remedy)
    {
        ModelError error = Assert.Single(ModelFolder.Read(path).Errors);
        Assert.Equal((file, line, column), (Path.GetFileName(error.At.File), error.At.Line, error.At.Column));
        Assert.Contains(problem, error.Problem, StringComparison.Ordinal);
        Assert.Contains(remedy, error.Remedy, StringComparison.Ordinal);
    }

    private void Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
