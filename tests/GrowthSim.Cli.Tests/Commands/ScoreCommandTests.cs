using System.Text.Json;

namespace GrowthSim.Cli.Tests.Commands;

public sealed class ScoreCommandTests : IDisposable
{
    private const string Outcomes = "target,outcome,source\ngrowth_2025,not met,Yearbook 2025\nhotels_2025,1,Yearbook 2025\nplan_2024,0,Gazette\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("score.en.txt", 80, "en")]
    [InlineData("score.vi.txt", 80, "vi")]
    public async Task Score_as_text_fits_a_narrow_terminal(string expectation, int width, string language)
    {
        CapturedProgram program = await CapturedProgram.At(width, "score", await Harbour(Outcomes), "--data", _folder.Path, "--paths", "5000", "--lang", language);

        Assert.Equal((ExitCode.Done, ""), (program.ExitCode, program.Error));
        Assert.All(program.Out.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, width));
        Expectation.Matches(expectation, program.Out);
    }

    [Fact]
    public async Task Score_as_json_is_the_document_and_nothing_else()
    {
        CapturedProgram program = await CapturedProgram.Run("score", await Harbour(Outcomes), "--data", _folder.Path, "--paths", "5000", "--format", "json");

        Assert.Equal((ExitCode.Done, ""), (program.ExitCode, program.Error));
        Expectation.Matches("score.json", program.Out);
        using JsonDocument document = JsonDocument.Parse(program.Out);
        JsonElement score = document.RootElement.GetProperty("score");
        Assert.Equal(["2020", "2021"], score.GetProperty("views").EnumerateArray().Select(view => view.GetProperty("as_of").GetString()));
        double Part(string name) => score.GetProperty(name).GetDouble();
        Assert.Equal(Part("brier"), Part("reliability") - Part("resolution") + Part("uncertainty") + Part("within_bins"), 12);
        double[] squares = [.. score.GetProperty("views").EnumerateArray()
            .SelectMany(view => view.GetProperty("targets").EnumerateArray())
            .Select(target => target.GetProperty("probability").GetDouble() - target.GetProperty("outcome").GetDouble())
            .Select(distance => distance * distance)];
        Assert.Equal(6, squares.Length);
        Assert.Equal(squares.Average(), Part("brier"), 12);
        Assert.Equal(["growth_2030", "services_2030"], score.GetProperty("not_resolved").EnumerateArray().Select(id => id.GetString()));
    }

    [Theory]
    [InlineData("targets")]
    [InlineData("figures")]
    [InlineData("views")]
    [InlineData("reliability")]
    public async Task Score_as_csv_has_a_table(string table)
    {
        CapturedProgram program = await CapturedProgram.Run("score", await Harbour(Outcomes), "--data", _folder.Path, "--paths", "5000", "--format", "csv", "--table", table);

        Assert.Equal(ExitCode.Done, program.ExitCode);
        Expectation.Matches($"score.{table}.csv", program.Out);
    }

    [Fact]
    public async Task Years_are_those_that_are_named()
    {
        CapturedProgram program = await CapturedProgram.Run("score", await Harbour(Outcomes), "--data", _folder.Path, "--paths", "1000", "--as-of", "2021,2020", "--as-of", "2022", "--format", "csv", "--table", "views");

        Assert.Equal(["2020", "2021", "2022", ""], program.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')[0]));
    }

    [Theory]
    [InlineData("2019", "--as-of 2019 is no time of the model: it has the years 2020-2030.")]
    [InlineData("soon", "--as-of 'soon' is not a year or a day.")]
    [InlineData("2022", "There is nothing to score: the model has no figure after 2022")]
    public async Task A_year_that_cannot_be_scored_is_refused(string year, string message)
    {
        CapturedProgram program = await CapturedProgram.Run("score", await Harbour(null), "--data", _folder.Path, "--paths", "1000", "--as-of", year);

        Assert.Equal((ExitCode.Wrong, ""), (program.ExitCode, program.Out));
        Assert.Contains(message, program.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "outcomes.csv:3:11: outcomes.plan_2024: Expected an outcome, found 'soon'. Write met or not met, or 1 or 0.")]
    [InlineData("vi", "outcomes.csv:3:11: outcomes.plan_2024: Cần một kết quả, lại gặp 'soon'. Hãy viết met hoặc not met, hay 1 hoặc 0.")]
    public async Task A_malformed_outcome_is_refused_with_its_place(string language, string message)
    {
        CapturedProgram program = await CapturedProgram.Run("score", await Harbour("target,outcome\nhotels_2025,1\nplan_2024,soon\n"), "--data", _folder.Path, "--paths", "1000", "--lang", language);

        Assert.Equal((ExitCode.Wrong, ""), (program.ExitCode, program.Out));
        Assert.Contains(message, program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interrupted_before_the_first_year_it_prints_nothing()
    {
        using StringWriter output = new();
        using StringWriter error = new();
        Surroundings surroundings = new() { Out = output, Error = error, Folder = _folder.Path, ProgramFolder = _folder.Path, Variable = _ => null };
        string model = await Harbour(Outcomes);

        // What is asked for would take hours.
        using CancellationTokenSource interruption = new(TimeSpan.FromMilliseconds(500));
        int exitCode = await CommandLine.Run(["score", model, "--data", _folder.Path, "--paths", "1e8", "--threads", "1"], surroundings, interruption.Token);

        Assert.Equal((ExitCode.Cancelled, ""), (exitCode, output.ToString()));
    }

    private async Task<string> Harbour(string? outcomes)
    {
        string folder = _folder.CopyHarbour();
        if (outcomes is not null)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "outcomes.csv"), outcomes);
        }

        return folder;
    }
}
