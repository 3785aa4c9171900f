using System.Text.Json;

namespace GrowthSim.Cli.Tests.Commands;

public sealed class RunCommandTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Run_as_json_is_the_document_and_nothing_else()
    {
        CapturedProgram program = await Run("--paths", "2e3", "--format", "json");

        Assert.Equal(ExitCode.Done, program.ExitCode);
        using JsonDocument document = JsonDocument.Parse(program.Out);
        JsonElement run = document.RootElement.GetProperty("run");
        Assert.Equal("harbour", run.GetProperty("model").GetString());
        Assert.Equal("baseline", run.GetProperty("scenario").GetString());
        Assert.Equal(2_000, run.GetProperty("paths").GetInt64());
        Assert.Equal(1, run.GetProperty("seed").GetInt64());
        Assert.False(run.GetProperty("partial").GetBoolean());
        Assert.Equal(5, document.RootElement.GetProperty("targets").GetArrayLength());
        Assert.Equal("order_2030", document.RootElement.GetProperty("not_scored")[0].GetProperty("id").GetString());
        Assert.Equal(5, document.RootElement.GetProperty("joint").GetProperty("at_least").GetArrayLength());
        Assert.True(document.RootElement.GetProperty("projections").TryGetProperty("services.value_added", out _));
    }

    [Fact]
    public async Task Run_gives_the_percentiles_that_are_asked_for_each_with_its_interval()
    {
        CapturedProgram program = await Run("--paths", "2e3", "--format", "json", "--quantiles", "1,10,90,99");

        Assert.Equal(ExitCode.Done, program.ExitCode);
        using JsonDocument document = JsonDocument.Parse(program.Out);
        JsonElement year = document.RootElement.GetProperty("projections").GetProperty("services.value_added").GetProperty("years")[5];
        Assert.Equal(["0.01", "0.1", "0.5", "0.9", "0.99"], year.GetProperty("quantiles").EnumerateObject().Select(quantile => quantile.Name));
        Assert.All(year.GetProperty("quantiles").EnumerateObject(), quantile =>
        {
            JsonElement interval = year.GetProperty("quantile_intervals").GetProperty(quantile.Name);
            Assert.InRange(quantile.Value.GetDouble(), interval[0].GetDouble(), interval[1].GetDouble());
        });
        Assert.Equal(year.GetProperty("sd").GetDouble() / Math.Sqrt(2_000), year.GetProperty("se").GetDouble(), 12);
        Assert.True(document.RootElement.GetProperty("targets")[0].TryGetProperty("measure_quantile_intervals", out _));

        CapturedProgram text = await Run("--paths", "2e3", "--quantiles", "2.5,97.5");
        Assert.Contains("97.5 %", text.Out, StringComparison.Ordinal);
        Assert.Contains("mean", text.Out, StringComparison.Ordinal);

        CapturedProgram wrong = await Run("--paths", "2e3", "--quantiles", "0,50");
        Assert.Equal(ExitCode.Wrong, wrong.ExitCode);
        Assert.Contains("'0,50' is not a list of percentiles", wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_as_text_names_every_target_and_what_is_not_scored()
    {
        CapturedProgram program = await Run("--paths", "2000");

        Assert.Equal(ExitCode.Done, program.ExitCode);
        Assert.StartsWith("Harbour city to 2030 · Baseline", program.Out, StringComparison.Ordinal);
        foreach (string title in new[] { "More than 30 hotels", "The general plan before 2024", "Services are half of value added", "Public order is kept", "at least 5 of 5" })
        {
            Assert.Contains(title, program.Out, StringComparison.Ordinal);
        }

        Assert.All(program.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 120));
    }

    [Fact]
    public async Task Run_in_Vietnamese_has_Vietnamese_words_and_numbers()
    {
        CapturedProgram program = await Run("--paths", "2000", "--lang", "vi");

        Assert.StartsWith("Thành phố cảng đến năm 2030 · Kịch bản cơ sở", program.Out, StringComparison.Ordinal);
        Assert.Contains("2.000, hạt giống 1", program.Out, StringComparison.Ordinal);
        Assert.Contains("≥ 11%", program.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_as_csv_has_a_row_for_each_target()
    {
        CapturedProgram program = await Run("--paths", "2000", "--format", "csv");

        string[] lines = program.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(1 + 5 + 1, lines.Length);
        Assert.StartsWith("id,clause,group,name,measure,unit,met_if,probability,lower,upper", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_of_the_targets_alone_has_the_same_probabilities_and_no_projections()
    {
        CapturedProgram all = await Run("--paths", "4000", "--format", "json");
        CapturedProgram targets = await Run("--paths", "4000", "--format", "json", "--targets-only");

        using JsonDocument with = JsonDocument.Parse(all.Out);
        using JsonDocument without = JsonDocument.Parse(targets.Out);
        Assert.Equal(with.RootElement.GetProperty("targets").GetRawText(), without.RootElement.GetProperty("targets").GetRawText());
        Assert.Equal(with.RootElement.GetProperty("joint").GetRawText(), without.RootElement.GetProperty("joint").GetRawText());
        Assert.Empty(without.RootElement.GetProperty("projections").EnumerateObject());
    }

    [Fact]
    public async Task Run_with_rare_events_estimates_what_few_paths_meet()
    {
        CapturedProgram program = await Run("--paths", "100000", "--format", "json", "--rare", "--set", "hotel_start=10");

        using JsonDocument document = JsonDocument.Parse(program.Out);
        JsonElement hotels = Assert.Single(document.RootElement.GetProperty("rare").EnumerateArray(), rare => rare.GetProperty("name").GetString() == "hotels_2025");
        double error = hotels.GetProperty("relative_error").GetDouble();

        // More than 20 in five years, of Poisson 1.5 each.
        double exact = 1 - MathNet.Numerics.Distributions.Poisson.CDF(7.5, 20);
        Assert.Equal(exact, hotels.GetProperty("probability").GetDouble(), 4 * error * exact);
        Assert.Equal(7, hotels.GetProperty("estimates").GetInt32());
    }

    [Theory]
    [InlineData("--table rare needs --rare.", "--table", "rare")]
    [InlineData("--table projections is empty under --targets-only.", "--table", "projections", "--targets-only")]
    public async Task Table_that_the_run_does_not_make_is_refused(string problem, params string[] words)
    {
        CapturedProgram program = await Run(["--format", "csv", .. words]);

        Assert.Equal(ExitCode.Wrong, program.ExitCode);
        Assert.Contains(problem, program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_again_is_answered_from_the_record_with_the_same_numbers()
    {
        CapturedProgram first = await Run("--paths", "3000", "--format", "json");
        CapturedProgram second = await Run("--paths", "3000", "--format", "json");
        CapturedProgram text = await Run("--paths", "3000");

        Assert.Equal(first.Out, second.Out);
        Assert.Contains("answered from the record", text.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_of_a_setting_moves_the_numbers_it_should()
    {
        double before = Document.Probability((await Run("--paths", "4000", "--format", "json")).Out, "hotels_2025");
        double after = Document.Probability((await Run("--paths", "4000", "--format", "json", "--set", "promotion=3", "--set", "hotel_start=30")).Out, "hotels_2025");

        Assert.True(before < 1);
        Assert.Equal(1, after);
    }

    [Fact]
    public async Task Run_of_a_scenario_by_file_equals_the_run_by_name()
    {
        CapturedProgram byName = await Run("--paths", "2000", "--format", "json", "--scenario", "services-push");
        CapturedProgram byFile = await Run("--paths", "2000", "--format", "json", "--scenario", Path.Combine(CapturedProgram.Harbour, "scenarios", "services-push.yaml"));

        Assert.Equal(byName.Out, byFile.Out);
    }

    [Fact]
    public async Task Run_as_of_a_year_takes_the_figures_on_record()
    {
        CapturedProgram program = await Run("--paths", "1000", "--format", "json", "--as-of", "2022");

        using JsonDocument document = JsonDocument.Parse(program.Out);
        JsonElement years = document.RootElement.GetProperty("projections").GetProperty("hotels").GetProperty("years");
        Assert.Equal(27, years[2].GetProperty("mean").GetDouble());
        Assert.Equal(0, years[2].GetProperty("sd").GetDouble());
        Assert.True(years[3].GetProperty("sd").GetDouble() > 0);
    }

    /// <summary>Without a day of publication a figure is known at the end of its year.</summary>
    [Fact]
    public async Task Run_as_of_a_day_takes_what_was_known_then()
    {
        CapturedProgram before = await Run("--paths", "1000", "--format", "json", "--as-of", "2022-12-30");
        CapturedProgram after = await Run("--paths", "1000", "--format", "json", "--as-of", "2023-06-30");
        CapturedProgram vietnamese = await Run("--paths", "1000", "--lang", "vi", "--as-of", "2023-06-30");

        using JsonDocument without = JsonDocument.Parse(before.Out);
        using JsonDocument with = JsonDocument.Parse(after.Out);
        double Spread(JsonDocument document) => document.RootElement.GetProperty("projections").GetProperty("hotels").GetProperty("years")[2].GetProperty("sd").GetDouble();
        Assert.True(Spread(without) > 0);
        Assert.Equal(0, Spread(with));
        Assert.Equal("2023-06-30", with.RootElement.GetProperty("run").GetProperty("as_of").GetString());
        Assert.Contains("dùng số liệu đã biết đến ngày 30/6/2023", vietnamese.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_until_a_half_width_stops_there()
    {
        CapturedProgram program = await Run("--until", "1%", "--format", "json");

        using JsonDocument document = JsonDocument.Parse(program.Out);
        Assert.All(
            document.RootElement.GetProperty("targets").EnumerateArray(),
            target => Assert.True((target.GetProperty("upper").GetDouble() - target.GetProperty("lower").GetDouble()) / 2 <= 0.01));
    }

    [Fact]
    public async Task Run_with_failed_paths_shows_them_and_a_replay_call_that_works()
    {
        CapturedProgram program = await Run("--paths", "2000", "--scenario", "fragile");

        Assert.Equal(ExitCode.Done, program.ExitCode);
        Assert.Contains("paths failed. They count for no target", program.Out, StringComparison.Ordinal);
        string call = program.Out.Split('\n').Single(line => line.Contains("growthsim replay", StringComparison.Ordinal));
        string[] words = call[(call.IndexOf("growthsim ", StringComparison.Ordinal) + "growthsim ".Length)..].Split(' ');
        CapturedProgram replay = await CapturedProgram.Run(words);
        Assert.Contains("This path failed", replay.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text", "en", "FAILED: ")]
    [InlineData("text", "vi", "THẤT BẠI: ")]
    [InlineData("json", "en", "FAILED: ")]
    [InlineData("csv", "en", "FAILED: ")]
    public async Task Run_of_which_more_than_one_percent_fail_shows_what_failed_and_marks_the_rest(string format, string language, string mark)
    {
        string folder = Path.Combine(_data.Path, "half");
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "model.yaml"), """
            growthsim: 1
            id: half
            name: Half
            base_year: 2020
            last_year: 2022
            parameters:
              luck: normal(0, 1)
            indicators:
              root: { equation: sqrt(luck) }
              other: { equation: luck + 5 }
            targets:
              high: { measure: "at(other, 2022)", at_least: 5 }
            """);

        CapturedProgram program = await CapturedProgram.Run("run", folder, "--paths", "200000", "--format", format, "--lang", language, "--data", _data.Path);

        Assert.Equal(ExitCode.Failed, program.ExitCode);
        Assert.Contains(mark, program.Out + program.Error, StringComparison.Ordinal);
        Assert.Contains("root", program.Out + program.Error, StringComparison.Ordinal);
        Assert.Contains("high", program.Out, StringComparison.Ordinal);
        if (format == "json")
        {
            using JsonDocument document = JsonDocument.Parse(program.Out);
            JsonElement run = document.RootElement.GetProperty("run");
            Assert.StartsWith(mark, run.GetProperty("failure").GetString(), StringComparison.Ordinal);
            Assert.InRange(run.GetProperty("failed_paths").GetInt64(), 1, run.GetProperty("paths").GetInt64() - 1);
            Assert.NotEmpty(run.GetProperty("failures").EnumerateArray());
        }
    }

    [Fact]
    public async Task Run_of_an_unknown_scenario_offers_the_nearest()
    {
        CapturedProgram program = await Run("--scenario", "services-pus");

        Assert.Equal(ExitCode.Wrong, program.ExitCode);
        Assert.Contains("has no scenario 'services-pus'. Nor is there such a file. Did you mean 'services-push'?", program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_of_an_impossible_setting_is_refused_before_any_path()
    {
        CapturedProgram program = await Run("--set", "promotoin=1", "--set", "services_trend=normal(1)");

        Assert.Equal(ExitCode.Wrong, program.ExitCode);
        Assert.Empty(program.Out);
        Assert.Contains("promotoin", program.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_data.Path));
    }

    private Task<CapturedProgram> Run(params string[] args) => CapturedProgram.Run(["run", CapturedProgram.Harbour, "--data", _data.Path, .. args]);
}
