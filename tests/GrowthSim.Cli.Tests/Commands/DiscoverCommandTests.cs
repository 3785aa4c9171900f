using System.Text.Json;

namespace GrowthSim.Cli.Tests.Commands;

public sealed class DiscoverCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("discover.en.txt", "en")]
    [InlineData("discover.vi.txt", "vi")]
    public async Task Boxes_fit_a_narrow_terminal(string expectation, string language)
    {
        CapturedProgram program = await CapturedProgram.At(80, Args("--lang", language, "--target", "growth_2025"));

        Assert.Equal((ExitCode.Done, ""), (program.ExitCode, program.Error));
        Assert.All(program.Out.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 80));
        Expectation.Matches(expectation, program.Out);
    }

    [Fact]
    public async Task Boxes_as_json_are_the_document_and_nothing_else()
    {
        CapturedProgram program = await CapturedProgram.Run(Args("--target", "growth_2025", "--of", "met", "--format", "json"));

        Assert.Equal((ExitCode.Done, ""), (program.ExitCode, program.Error));
        Expectation.Matches("discover.json", program.Out);
        using JsonDocument document = JsonDocument.Parse(program.Out);
        JsonElement discover = document.RootElement.GetProperty("discover");
        Assert.All(discover.GetProperty("boxes").EnumerateArray(), box => Assert.InRange(box.GetProperty("density").GetDouble(), discover.GetProperty("probability").GetDouble(), 1));
    }

    [Fact]
    public async Task Boxes_as_csv_have_a_row_for_each_restriction()
    {
        CapturedProgram program = await CapturedProgram.Run(Args("--target", "growth_2025", "--format", "csv"));

        Assert.Equal((ExitCode.Done, ""), (program.ExitCode, program.Error));
        Expectation.Matches("discover.csv", program.Out);
    }

    [Theory]
    [InlineData("--target is missing")]
    [InlineData("There is no scored target 'growth_202'. Did you mean 'growth_2025'?", "--target", "growth_202")]
    [InlineData("in at most 131072 paths", "--target", "growth_2025", "--paths", "200000")]
    [InlineData("--boxes '0'", "--target", "growth_2025", "--boxes", "0")]
    public async Task What_cannot_be_sought_says_why(string message, params string[] words)
    {
        CapturedProgram program = await CapturedProgram.Run(Args(words));

        Assert.Equal((ExitCode.Wrong, ""), (program.ExitCode, program.Out));
        Assert.Contains(message, program.Error, StringComparison.Ordinal);
    }

    private string[] Args(params string[] more) => ["discover", CapturedProgram.Harbour, "--data", _folder.Path, .. more.Contains("--paths") ? more : [.. more, "--paths", "40000"]];
}
