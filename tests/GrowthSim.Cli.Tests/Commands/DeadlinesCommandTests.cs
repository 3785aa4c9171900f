using System.Text.Json;

namespace GrowthSim.Cli.Tests.Commands;

public sealed class DeadlinesCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("deadlines.en.txt", "en")]
    [InlineData("deadlines.vi.txt", "vi")]
    public async Task Deadlines_as_text_fit_a_narrow_terminal(string expectation, string language)
    {
        CapturedProgram program = await CapturedProgram.At(80, Words("--by", "promotion", "--paths", "5000", "--lang", language));

        Assert.Equal((ExitCode.Done, ""), (program.ExitCode, program.Error));
        Assert.All(program.Out.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 80));
        Expectation.Matches(expectation, program.Out);
    }

    [Fact]
    public async Task Deadlines_as_json_say_each_year_and_what_the_run_says_of_the_due_one()
    {
        CapturedProgram program = await CapturedProgram.Run(Words("--target", "hotels_2025", "--by", "promotion", "--paths", "20000", "--format", "json"));
        CapturedProgram run = await CapturedProgram.Run("run", Path.Combine(_folder.Path, "harbour"), "--paths", "20000", "--targets-only", "--format", "json", "--data", _folder.Path);

        Assert.Equal(ExitCode.Done, program.ExitCode);
        using JsonDocument document = JsonDocument.Parse(program.Out);
        JsonElement deadlines = document.RootElement.GetProperty("deadlines");
        JsonElement hotels = deadlines.GetProperty("targets")[0];
        Assert.Equal(2025, hotels.GetProperty("due").GetInt32());
        Assert.Equal(Document.Probability(run.Out, "hotels_2025"), hotels.GetProperty("when_due").GetProperty("probability").GetDouble());
        Assert.Equal(10, hotels.GetProperty("years").GetArrayLength());

        // The number of hotels never falls: what is met is kept.
        Assert.Equal(hotels.GetProperty("when_due").GetProperty("probability").GetDouble(), hotels.GetProperty("kept").GetProperty("probability").GetDouble());
        Assert.Equal("promotion", deadlines.GetProperty("levers")[0].GetProperty("lever").GetString());
        Assert.Equal(2025, deadlines.GetProperty("levers")[0].GetProperty("last_year").GetInt32());
    }

    [Theory]
    [InlineData("years", "id,name,due,year,by,")]
    [InlineData("levers", "lever,setting,id,from,change,")]
    public async Task Deadlines_as_csv_have_a_table(string table, string header)
    {
        CapturedProgram program = await CapturedProgram.Run(Words("--by", "promotion", "--paths", "1000", "--format", "csv", "--table", table));

        Assert.Equal(ExitCode.Done, program.ExitCode);
        Assert.StartsWith(header, program.Out, StringComparison.Ordinal);
        Assert.True(program.Out.Split('\n').Length > 10);
    }

    [Theory]
    [InlineData("There is no scored target 'hotel_2025'. Did you mean 'hotels_2025'?", "--target", "hotel_2025")]
    [InlineData("There is no lever 'promotio' with a greatest setting. Did you mean 'promotion'?", "--by", "promotio")]
    public async Task What_there_is_not_is_named(string message, params string[] words)
    {
        CapturedProgram program = await CapturedProgram.Run(Words(words));

        Assert.Equal((ExitCode.Wrong, ""), (program.ExitCode, program.Out));
        Assert.Contains(message, program.Error, StringComparison.Ordinal);
    }

    private string[] Words(params string[] words) => ["deadlines", _folder.CopyHarbour(), "--data", _folder.Path, .. words];
}
