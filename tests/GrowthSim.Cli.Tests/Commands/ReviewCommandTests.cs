using System.Text.Json;

namespace GrowthSim.Cli.Tests.Commands;

public sealed class ReviewCommandTests : IDisposable
{
    private const string Figures = """
        variable,year,value,source,published
        hotels,2021,26,Yearbook 2021,2022-03-01
        value_added,2021,19100,Yearbook 2021,2022-03-01
        value_added,2022,18900,First estimate,2023-01-15
        value_added,2022,19300,Yearbook 2022,2023-03-01
        hotels,2022,30,Yearbook 2022,2023-03-01
        services.value_added,2022,9250,Yearbook 2022,2023-03-01
        hotels,2023,32,Yearbook 2023,2024-03-01

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("review.en.txt", "en")]
    [InlineData("review.vi.txt", "vi")]
    public async Task Review_as_text_fits_a_narrow_terminal(string expectation, string language)
    {
        CapturedProgram program = await CapturedProgram.At(80, "review", await Harbour(), "--data", _folder.Path, "--as-of", "2023-12-31", "--paths", "5000", "--lang", language);

        Assert.Equal((ExitCode.Done, ""), (program.ExitCode, program.Error));
        Assert.All(program.Out.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 80));
        Expectation.Matches(expectation, program.Out);
    }

    [Fact]
    public async Task Review_as_json_is_the_document_and_nothing_else()
    {
        CapturedProgram program = await CapturedProgram.Run("review", await Harbour(), "--data", _folder.Path, "--as-of", "2023", "--paths", "5000", "--format", "json");

        Assert.Equal((ExitCode.Done, ""), (program.ExitCode, program.Error));
        Expectation.Matches("review.json", program.Out);
        using JsonDocument document = JsonDocument.Parse(program.Out);
        JsonElement review = document.RootElement.GetProperty("review");
        Assert.Equal("2023", review.GetProperty("as_of").GetString());
        foreach (JsonElement target in review.GetProperty("targets").EnumerateArray())
        {
            double change = target.GetProperty("now").GetProperty("probability").GetDouble() - target.GetProperty("before").GetProperty("probability").GetDouble();
            Assert.Equal(change, target.GetProperty("change").GetProperty("change").GetDouble(), 12);
            Assert.Equal(change, target.GetProperty("moves").EnumerateArray().Sum(move => move.GetProperty("change").GetDouble()), 12);
        }
    }

    [Theory]
    [InlineData("targets")]
    [InlineData("figures")]
    [InlineData("learnt")]
    [InlineData("moves")]
    [InlineData("needed")]
    public async Task Review_as_csv_has_a_table(string table)
    {
        CapturedProgram program = await CapturedProgram.Run("review", await Harbour(), "--data", _folder.Path, "--as-of", "2023", "--paths", "5000", "--format", "csv", "--table", table);

        Assert.Equal(ExitCode.Done, program.ExitCode);
        Expectation.Matches($"review.{table}.csv", program.Out);
    }

    [Fact]
    public async Task Figures_of_a_day_enter_together_where_that_is_wanted()
    {
        CapturedProgram program = await CapturedProgram.Run("review", await Harbour(), "--data", _folder.Path, "--as-of", "2023", "--paths", "1000", "--by", "date", "--format", "csv", "--table", "moves");

        Assert.Equal(
            ["hotels 2021; value_added 2021", "value_added 2022", "value_added 2022; hotels 2022; services.value_added 2022"],
            program.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Take(3).Select(line => line.Split(',')[4]));
    }

    [Theory]
    [InlineData("en", "--as-of is missing: a review looks back from a date. Write one such as --as-of 2024, or --as-of 2025-03-31.")]
    [InlineData("vi", "Thiếu --as-of: rà soát cần một thời điểm để nhìn lại. Hãy viết, ví dụ --as-of 2024 hoặc --as-of 2025-03-31.")]
    public async Task Without_a_date_it_says_so(string language, string message)
    {
        CapturedProgram program = await CapturedProgram.Run("review", await Harbour(), "--data", _folder.Path, "--lang", language);

        Assert.Equal((ExitCode.Wrong, ""), (program.ExitCode, program.Out));
        Assert.Contains(message, program.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2019", "--as-of 2019 is")]
    [InlineData("2040", "--as-of 2040 is")]
    [InlineData("soon", "--as-of 'soon' is")]
    [InlineData("2023-13-01", "--as-of '2023-13-01' is")]
    [InlineData("2021", "There is nothing to review as of 2021: the first figure of harbour, hotels 2021, is known from 2022-03-01.")]
    public async Task A_date_that_cannot_be_reviewed_is_refused(string asOf, string message)
    {
        CapturedProgram program = await CapturedProgram.Run("review", await Harbour(), "--data", _folder.Path, "--paths", "1000", "--as-of", asOf);

        Assert.Equal((ExitCode.Wrong, ""), (program.ExitCode, program.Out));
        Assert.Contains(message, program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_without_figures_and_a_word_that_is_no_portion_are_refused()
    {
        string folder = await Harbour();
        await File.WriteAllTextAsync(Path.Combine(folder, "figures.csv"), "variable,year,value,source\n");

        CapturedProgram none = await CapturedProgram.Run("review", folder, "--data", _folder.Path, "--as-of", "2023");
        CapturedProgram word = await CapturedProgram.Run("review", folder, "--data", _folder.Path, "--as-of", "2023", "--by", "month");

        Assert.Equal((ExitCode.Wrong, ExitCode.Wrong), (none.ExitCode, word.ExitCode));
        Assert.Contains("harbour has no figures on record. Write them under observations", none.Error, StringComparison.Ordinal);
        Assert.Contains("--by 'month' is neither figure nor date.", word.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_that_the_model_rules_out_are_named()
    {
        string folder = await Harbour();
        await File.WriteAllTextAsync(Path.Combine(folder, "figures.csv"), "variable,year,value,source\nhotels,2021,20,BOOK\n");

        CapturedProgram program = await CapturedProgram.Run("review", folder, "--data", _folder.Path, "--as-of", "2023", "--paths", "1000");

        Assert.Equal((ExitCode.Wrong, ""), (program.ExitCode, program.Out));
        Assert.Contains("hotels", program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interrupted_before_both_ends_are_known_it_prints_nothing()
    {
        using StringWriter output = new();
        using StringWriter error = new();
        Surroundings surroundings = new() { Out = output, Error = error, Folder = _folder.Path, ProgramFolder = _folder.Path, Variable = _ => null };
        string model = await Harbour();

        // What is asked for would take hours.
        using CancellationTokenSource interruption = new(TimeSpan.FromMilliseconds(500));
        int exitCode = await CommandLine.Run(["review", model, "--data", _folder.Path, "--as-of", "2023", "--paths", "1e8", "--threads", "1"], surroundings, interruption.Token);

        Assert.Equal((ExitCode.Cancelled, ""), (exitCode, output.ToString()));
    }

    private async Task<string> Harbour()
    {
        string folder = _folder.CopyHarbour();
        await File.WriteAllTextAsync(Path.Combine(folder, "figures.csv"), Figures);
        return folder;
    }
}
