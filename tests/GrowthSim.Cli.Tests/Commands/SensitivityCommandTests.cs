using System.Text.Json;

namespace GrowthSim.Cli.Tests.Commands;

public sealed class SensitivityCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("sensitivity.en.txt", "en")]
    [InlineData("sensitivity.vi.txt", "vi")]
    public async Task Drivers_of_all_targets_fit_a_narrow_terminal(string expectation, string language)
    {
        CapturedProgram program = await CapturedProgram.At(80, Args("--lang", language));

        Assert.Equal((ExitCode.Done, ""), (program.ExitCode, program.Error));
        Assert.All(program.Out.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 80));
        Expectation.Matches(expectation, program.Out);
    }

    [Theory]
    [InlineData("sensitivity.target.en.txt", "en")]
    [InlineData("sensitivity.target.vi.txt", "vi")]
    public async Task Drivers_of_a_target_fit_a_narrow_terminal(string expectation, string language)
    {
        CapturedProgram program = await CapturedProgram.At(80, Args("--lang", language, "--target", "growth_2025", "--top", "4"));

        Assert.Equal((ExitCode.Done, ""), (program.ExitCode, program.Error));
        Assert.All(program.Out.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 80));
        Expectation.Matches(expectation, program.Out);
    }

    [Fact]
    public async Task Drivers_as_json_are_the_document_and_nothing_else()
    {
        CapturedProgram program = await CapturedProgram.Run(Args("--format", "json"));

        Assert.Equal((ExitCode.Done, ""), (program.ExitCode, program.Error));
        Expectation.Matches("sensitivity.json", program.Out);
        using JsonDocument document = JsonDocument.Parse(program.Out);
        foreach (JsonElement target in document.RootElement.GetProperty("sensitivity").GetProperty("targets").EnumerateArray())
        {
            Assert.Equal(target.GetProperty("hit").GetArrayLength(), target.GetProperty("tornado").GetArrayLength());
            Assert.All(target.GetProperty("measure").EnumerateArray(), index => Assert.InRange(index.GetProperty("first_order").GetDouble(), -0.1, 1));
        }
    }

    [Fact]
    public async Task Drivers_as_csv_have_a_row_for_each_target_and_driver()
    {
        CapturedProgram program = await CapturedProgram.Run(Args("--format", "csv"));

        Assert.Equal((ExitCode.Done, ""), (program.ExitCode, program.Error));
        Expectation.Matches("sensitivity.csv", program.Out);
    }

    [Theory]
    [InlineData("sensitivity.assumptions.en.txt", "en")]
    [InlineData("sensitivity.assumptions.vi.txt", "vi")]
    public async Task Changed_assumptions_fit_a_narrow_terminal(string expectation, string language)
    {
        CapturedProgram program = await CapturedProgram.At(80, Args("--lang", language, "--target", "growth_2025", "--top", "4", "--assumptions"));

        Assert.Equal((ExitCode.Done, ""), (program.ExitCode, program.Error));
        Assert.All(program.Out.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 80));
        Expectation.Matches(expectation, program.Out);
    }

    [Theory]
    [InlineData("sensitivity.explore.en.txt", "en")]
    [InlineData("sensitivity.explore.vi.txt", "vi")]
    public async Task What_levers_do_fits_a_narrow_terminal(string expectation, string language)
    {
        CapturedProgram program = await CapturedProgram.At(80, Args("--lang", language, "--explore", "promotion"));

        Assert.Equal((ExitCode.Done, ""), (program.ExitCode, program.Error));
        Assert.All(program.Out.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 80));
        Expectation.Matches(expectation, program.Out);
    }

    [Fact]
    public async Task What_levers_do_as_csv_is_of_the_levers_alone()
    {
        CapturedProgram csv = await CapturedProgram.Run(Args("--format", "csv", "--explore", "promotion"));

        Assert.Equal(ExitCode.Done, csv.ExitCode);
        Assert.All(csv.Out.Trim().Split('\n').Skip(1), row => Assert.Contains(",promotion,", row, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("promotions", "promotion")]
    [InlineData("promotion --total", "--explore")]
    [InlineData("promotion --assumptions", "--explore")]
    [InlineData("promotion --output somewhere", "--explore")]
    public async Task Levers_that_cannot_be_explored_are_refused(string words, string remedy)
    {
        CapturedProgram program = await CapturedProgram.Run(Args(["--explore", .. words.Split(' ')]));

        Assert.Equal((ExitCode.Wrong, ""), (program.ExitCode, program.Out));
        Assert.Contains(remedy, program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changed_assumptions_as_json_and_csv_say_the_same_and_are_not_told_given_figures()
    {
        CapturedProgram json = await CapturedProgram.Run(Args("--format", "json", "--assumptions"));
        CapturedProgram csv = await CapturedProgram.Run(Args("--format", "csv", "--assumptions"));
        CapturedProgram given = await CapturedProgram.Run(Args("--assumptions", "--as-of", "2022"));

        using JsonDocument document = JsonDocument.Parse(json.Out);
        JsonElement[] rows = [.. document.RootElement.GetProperty("sensitivity").GetProperty("targets").EnumerateArray().SelectMany(target => target.GetProperty("assumptions").EnumerateArray())];
        Assert.Equal(rows.Length + 1, csv.Out.Trim().Split('\n').Length);
        Assert.Contains(rows, row => row.GetProperty("parameter").GetString() == "industry_trend" && row.GetProperty("change").GetString() == "higher" && row.GetProperty("lower").GetDouble() > 0);
        Assert.Equal((ExitCode.Wrong, ""), (given.ExitCode, given.Out));
        Assert.Contains("--assumptions is of runs without figures on record", given.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sensitivity.total.en.txt", "en")]
    [InlineData("sensitivity.total.vi.txt", "vi")]
    public async Task Drivers_drawn_again_fit_a_narrow_terminal(string expectation, string language)
    {
        CapturedProgram program = await CapturedProgram.At(80, Args("--lang", language, "--target", "growth_2025", "--top", "4", "--total"));

        Assert.Equal((ExitCode.Done, ""), (program.ExitCode, program.Error));
        Assert.All(program.Out.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 80));
        Expectation.Matches(expectation, program.Out);
    }

    [Fact]
    public async Task Drivers_drawn_again_as_json_and_csv_say_the_same_and_are_not_told_given_figures()
    {
        CapturedProgram json = await CapturedProgram.Run(Args("--format", "json", "--total"));
        CapturedProgram csv = await CapturedProgram.Run(Args("--format", "csv", "--total"));
        CapturedProgram both = await CapturedProgram.Run(Args("--format", "csv", "--total", "--assumptions"));
        CapturedProgram given = await CapturedProgram.Run(Args("--total", "--as-of", "2022"));

        using JsonDocument document = JsonDocument.Parse(json.Out);
        JsonElement body = document.RootElement.GetProperty("sensitivity");
        JsonElement[] rows = [.. body.GetProperty("targets").EnumerateArray().SelectMany(target => target.GetProperty("total").EnumerateArray())];
        Assert.Equal((40_000, 0), (body.GetProperty("drawn_again_paths").GetInt64(), body.GetProperty("not_drawn_again").GetInt32()));
        Assert.Equal(rows.Length + 1, csv.Out.Trim().Split('\n').Length);
        Assert.All(rows.Where(row => row.GetProperty("total").ValueKind == JsonValueKind.Number), row => Assert.InRange(row.GetProperty("total").GetDouble(), row.GetProperty("lower").GetDouble(), row.GetProperty("upper").GetDouble()));
        Assert.Contains(rows, row => row.GetProperty("factor").GetString() == "industry_trend" && row.GetProperty("flips_lower").GetDouble() > 0);
        Assert.Contains("CSV is one table", both.Error, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Wrong, ""), (given.ExitCode, given.Out));
        Assert.Contains("--total is of runs without figures on record", given.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--total", "--as-of-mode substitute")]
    [InlineData("--assumptions", "Leave --as-of out")]
    public async Task What_figures_rule_out_is_refused_before_anybody_is_asked(string option, string remedy)
    {
        CapturedProgram program = await CapturedProgram.Run("sensitivity", CapturedProgram.Harbour, option, "--as-of", "2022", "--server", "http://127.0.0.1:9");

        Assert.Equal((ExitCode.Wrong, ""), (program.ExitCode, program.Out));
        Assert.Contains(remedy, program.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--target", "berth", "berth")]
    [InlineData("--top", "0", "--top '0'")]
    public async Task What_is_wrong_is_named(string option, string value, string named)
    {
        CapturedProgram program = await CapturedProgram.Run(Args(option, value));

        Assert.Equal((ExitCode.Wrong, ""), (program.ExitCode, program.Out));
        Assert.Contains(named, program.Error, StringComparison.Ordinal);
    }

    private string[] Args(params string[] more) => ["sensitivity", CapturedProgram.Harbour, "--paths", "40000", "--data", _folder.Path, .. more];
}
