using System.Text.Json;

namespace GrowthSim.Cli.Tests.Commands;

public sealed class ValueCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("value.en.txt", "en")]
    [InlineData("value.vi.txt", "vi")]
    public async Task Verdict_on_a_target_fits_a_narrow_terminal(string expectation, string language) => await FitsAs(expectation, "--lang", language, "--target", "growth_2025");

    [Theory]
    [InlineData("value.among.en.txt", "en")]
    [InlineData("value.among.vi.txt", "vi")]
    public async Task Choice_between_scenarios_fits_a_narrow_terminal(string expectation, string language) =>
        await FitsAs(expectation, "--lang", language, "--among", "baseline+services_trend=7%", "baseline+promotion=1", "--target", "growth_2025", "--by", "measure");

    [Fact]
    public async Task Values_as_json_are_the_document_and_nothing_else()
    {
        CapturedProgram program = await CapturedProgram.Run(Args("--among", "baseline", "baseline+services_trend=8%", "--format", "json"));

        Assert.Equal((ExitCode.Done, ""), (program.ExitCode, program.Error));
        Expectation.Matches("value.json", program.Out);
        using JsonDocument document = JsonDocument.Parse(program.Out);
        JsonElement value = document.RootElement.GetProperty("value");
        double all = value.GetProperty("evpi").GetDouble();
        Assert.All(value.GetProperty("parameters").EnumerateArray(), parameter =>
        {
            double its = parameter.GetProperty("evppi").GetDouble();
            Assert.InRange(its, 0, all);
            Assert.InRange(its, parameter.GetProperty("lower").GetDouble(), parameter.GetProperty("upper").GetDouble());
        });
    }

    [Fact]
    public async Task Values_as_csv_have_a_row_for_each_number()
    {
        CapturedProgram program = await CapturedProgram.Run(Args("--target", "growth_2025", "--format", "csv"));

        Assert.Equal((ExitCode.Done, ""), (program.ExitCode, program.Error));
        Expectation.Matches("value.csv", program.Out);
    }

    [Fact]
    public async Task Scenario_of_a_file_is_one_to_choose_as_well()
    {
        string file = Path.Combine(_folder.Path, "mine.yaml");
        await File.WriteAllTextAsync(file, "scenario: mine\nmodel: harbour\nlevers:\n  promotion: 1\n");

        CapturedProgram program = await CapturedProgram.Run(Args("--among", "baseline", file, "--target", "growth_2025", "--format", "json"));

        Assert.Equal((ExitCode.Done, ""), (program.ExitCode, program.Error));
        Assert.Contains("\"mine\"", program.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Say what is to be decided")]
    [InlineData("one target to count on, and 2 are given", "--target", "growth_2025", "--target", "hotels_2025")]
    [InlineData("There is no scored target 'growth_202'. Did you mean 'growth_2025'?", "--target", "growth_202")]
    [InlineData("--among needs two different scenarios", "--among", "baseline")]
    [InlineData("--among needs two different scenarios", "--among", "baseline", "baseline")]
    [InlineData("--by measure needs one --target", "--among", "baseline", "baseline+promotion=1", "--by", "measure")]
    [InlineData("--scenario is for one scenario", "--among", "baseline", "baseline+promotion=1", "--scenario", "baseline")]
    [InlineData("--top '0'", "--target", "growth_2025", "--top", "0")]
    [InlineData("--by 'money'", "--target", "growth_2025", "--by", "money")]
    public async Task What_cannot_be_valued_says_why(string message, params string[] words)
    {
        CapturedProgram program = await CapturedProgram.Run(Args(words));

        Assert.Equal((ExitCode.Wrong, ""), (program.ExitCode, program.Out));
        Assert.Contains(message, program.Error, StringComparison.Ordinal);
    }

    private async Task FitsAs(string expectation, params string[] words)
    {
        CapturedProgram program = await CapturedProgram.At(80, Args(words));

        Assert.Equal((ExitCode.Done, ""), (program.ExitCode, program.Error));
        Assert.All(program.Out.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 80));
        Expectation.Matches(expectation, program.Out);
    }

    private string[] Args(params string[] more) => ["value", CapturedProgram.Harbour, "--paths", "40000", "--data", _folder.Path, .. more];
}
