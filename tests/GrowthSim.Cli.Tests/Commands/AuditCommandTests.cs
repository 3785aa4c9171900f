using System.Text.Json;

namespace GrowthSim.Cli.Tests.Commands;

public sealed class AuditCommandTests : IDisposable
{
    /// <summary>Has a knife edge, a contradiction, a target that follows, what no target sees, and targets that pull against each other.</summary>
    private const string Port = """
        growthsim: 1
        id: port
        name: { en: Port, vi: Cảng }
        base_year: 2020
        last_year: 2030
        parameters:
          trend: normal(10%, 2%)
          unused: { equation: "3", note: "nothing" }
          effect: normal(1%, 0.5%)
          mood: normal(0, 1)
        levers:
          promotion: { default: 0, min: 0, max: 3 }
        indicators:
          goods: { initial: "uniform(8, 12)", equation: "prev(goods) * exp(trend + promotion * effect + normal(0, 2%))", unit: Mt, name: { en: Goods, vi: Hàng hóa } }
          costs: { equation: "goods * 2 + mood * 3", unit: m EUR, name: { en: Costs, vi: Chi phí } }
          idle: { equation: "mood + 1" }
        targets:
          size_2025: { name: { en: Goods of 22-25 Mt, vi: Hàng hóa 22-25 Mt }, measure: "at(goods, 2025)", range: [22, 25], unit: Mt }
          multiple_2025: { measure: "at(goods, 2025) / at(goods, 2020)", above: 2.5, unit: times }
          size_2030: { measure: "at(goods, 2030)", range: [50, 52], unit: Mt }
          multiple_2030: { measure: "at(goods, 2030) / at(goods, 2020)", range: [4.5, 5], unit: times }
          cheap: { measure: "at(costs, 2022)", at_most: 24, unit: m EUR }
          early: { measure: "at(goods, 2022)", at_least: 12, unit: Mt }
          modest: { measure: "at(goods, 2022)", at_least: 11, unit: Mt }
          small: { measure: "at(goods, 2021)", at_most: 9, unit: Mt }
          tall: { measure: "at(goods, 2021) * 2", at_least: 19, unit: Mt }

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("audit.en.txt", "en")]
    [InlineData("audit.vi.txt", "vi")]
    public async Task Audit_as_text_fits_a_narrow_terminal(string expectation, string language)
    {
        CapturedProgram program = await CapturedProgram.At(80, "audit", await Written(), "--data", _folder.Path, "--paths", "5000", "--lang", language);

        Assert.Equal((ExitCode.Done, ""), (program.ExitCode, program.Error));
        Assert.All(program.Out.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 80));
        Expectation.Matches(expectation, program.Out);
    }

    [Fact]
    public async Task Audit_as_json_is_the_document_and_nothing_else()
    {
        CapturedProgram program = await CapturedProgram.Run("audit", await Written(), "--data", _folder.Path, "--paths", "5000", "--format", "json");

        Assert.Equal((ExitCode.Done, ""), (program.ExitCode, program.Error));
        Expectation.Matches("audit.json", program.Out);
        using JsonDocument document = JsonDocument.Parse(program.Out);
        JsonElement audit = document.RootElement.GetProperty("audit");
        JsonElement edge = audit.GetProperty("conflicts").EnumerateArray().Single(conflict => conflict.GetProperty("kind").GetString() == "knife_edge");
        Assert.Equal((10.0, 10.0), (edge.GetProperty("left").GetProperty("low").GetDouble(), edge.GetProperty("left").GetProperty("high").GetDouble()));
        Assert.Equal(["unused", "effect"], audit.GetProperty("unseen").EnumerateArray().Select(unseen => unseen.GetProperty("name").GetString()));
    }

    [Theory]
    [InlineData("conflicts")]
    [InlineData("implied")]
    [InlineData("targets")]
    [InlineData("unseen")]
    [InlineData("pairs")]
    public async Task Audit_as_csv_has_a_table(string table)
    {
        CapturedProgram program = await CapturedProgram.Run("audit", await Written(), "--data", _folder.Path, "--paths", "5000", "--format", "csv", "--table", table);

        Assert.Equal(ExitCode.Done, program.ExitCode);
        Expectation.Matches($"audit.{table}.csv", program.Out);
    }

    [Fact]
    public async Task Without_paths_all_is_before_any()
    {
        CapturedProgram program = await CapturedProgram.Run("audit", await Written(), "--data", _folder.Path, "--paths", "0", "--format", "json");

        Assert.Equal((ExitCode.Done, ""), (program.ExitCode, program.Error));
        using JsonDocument document = JsonDocument.Parse(program.Out);
        JsonElement audit = document.RootElement.GetProperty("audit");
        Assert.Equal((0, 0, JsonValueKind.Null), (audit.GetProperty("paths").GetInt32(), audit.GetProperty("range_paths").GetInt32(), audit.GetProperty("seed").ValueKind));
        Assert.All(audit.GetProperty("conflicts").EnumerateArray(), conflict => Assert.Equal("anything", conflict.GetProperty("basis").GetString()));
        Assert.Empty(audit.GetProperty("pulls").EnumerateArray());
        CapturedProgram text = await CapturedProgram.Run("audit", await Written(), "--data", _folder.Path, "--paths", "0");
        Assert.Contains("none: all is before any path", text.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_brings_in_what_was_kept_out()
    {
        CapturedProgram program = await CapturedProgram.Run("audit", await Written(), "--data", _folder.Path, "--paths", "0", "--set", "promotion=1", "--format", "csv", "--table", "unseen");

        Assert.Equal(["name,kind,title,reason,through", "unused,parameter,unused,unused,"], program.Out.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("--paths", "-1", "--paths '-1' is not a number of paths")]
    [InlineData("--paths", "many", "--paths 'many' is not a number of paths. Write a whole number from 0 to 1e8")]
    [InlineData("--as-of", "2019", "--as-of 2019 is")]
    [InlineData("--table", "paths", "--table")]
    [InlineData("--scenario", "none", "none")]
    public async Task What_cannot_be_audited_is_refused(string option, string value, string message)
    {
        CapturedProgram program = await CapturedProgram.Run("audit", await Written(), "--data", _folder.Path, option, value);

        Assert.Equal((ExitCode.Wrong, ""), (program.ExitCode, program.Out));
        Assert.Contains(message, program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interrupted_it_says_what_is_known_before_any_path()
    {
        using StringWriter output = new();
        using StringWriter error = new();
        Surroundings surroundings = new() { Out = output, Error = error, Folder = _folder.Path, ProgramFolder = _folder.Path, Variable = _ => null };

        // What is asked for would take a minute.
        using CancellationTokenSource interruption = new(TimeSpan.FromSeconds(3));
        int exitCode = await CommandLine.Run(["audit", await Written(), "--data", _folder.Path, "--paths", "1e8", "--threads", "1"], surroundings, interruption.Token);

        Assert.Equal(ExitCode.Cancelled, exitCode);
        Assert.Contains("PARTIAL: the run was stopped", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Knife edge", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Cancelled; what is known before any path is printed.", error.ToString(), StringComparison.Ordinal);
    }

    private async Task<string> Written()
    {
        string file = Path.Combine(_folder.Path, "port.yaml");
        await File.WriteAllTextAsync(file, Port);
        return file;
    }
}
