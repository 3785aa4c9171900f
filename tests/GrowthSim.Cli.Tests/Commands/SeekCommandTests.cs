using System.Text.Json;

namespace GrowthSim.Cli.Tests.Commands;

public sealed class SeekCommandTests : IDisposable
{
    private static readonly string[] Mix =
    [
        "--target", "growth_2030", "--by", "services_trend", "--by", "industry_trend", "--between", "services_trend=10%:16%", "--between", "industry_trend=9%:15%",
        "--cost", "services_trend=1000", "--cost", "industry_trend=1500", "--paths", "20000",
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("seek.en.txt", "en")]
    [InlineData("seek.vi.txt", "vi")]
    public async Task Answer_as_text_fits_a_narrow_terminal(string expectation, string language)
    {
        CapturedProgram program = await CapturedProgram.At(80, Words("--target", "growth_2030", "--probability", "60%", "--by", "services_trend", "--paths", "20000", "--lang", language));

        Assert.Equal(ExitCode.Done, program.ExitCode);
        string text = program.Out.Replace(_folder.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
        Assert.All(text.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 80));
        Expectation.Matches(expectation, text);
    }

    [Fact]
    public async Task Lever_that_moves_from_a_year_on_is_replayed_by_the_command_that_is_printed()
    {
        string[] words = Words("--target", "hotels_2025", "--probability", "0.9", "--by", "promotion", "--from", "2022", "--paths", "20000");
        CapturedProgram text = await CapturedProgram.Run(words);
        CapturedProgram json = await CapturedProgram.Run([.. words, "--format", "json"]);

        Assert.Equal((ExitCode.Done, ExitCode.Done), (text.ExitCode, json.ExitCode));
        using JsonDocument document = JsonDocument.Parse(json.Out);
        JsonElement seek = document.RootElement.GetProperty("seek");
        double setting = seek.GetProperty("setting").GetDouble();
        Assert.True(seek.GetProperty("reachable").GetBoolean());
        Assert.InRange(setting, seek.GetProperty("lower").GetDouble(), seek.GetProperty("upper").GetDouble());
        string equation = FormattableString.Invariant($"promotion={{2022: {setting:R}}}");
        Assert.Contains($"'{equation}'", text.Out, StringComparison.Ordinal);
        CapturedProgram run = await CapturedProgram.Run("run", Path.Combine(_folder.Path, "harbour"), "--set", equation, "--paths", "20000", "--targets-only", "--format", "json", "--data", _folder.Path);
        Assert.Equal(seek.GetProperty("reached").GetDouble(), Document.Probability(run.Out, "hotels_2025"));
    }

    [Fact]
    public async Task What_is_out_of_reach_is_said_with_the_best_there_is()
    {
        CapturedProgram program = await CapturedProgram.Run(Words("--target", "services_2030", "--probability", "99%", "--by", "services_trend", "--between", "5%:11%", "--paths", "5000"));

        Assert.Equal(ExitCode.Done, program.ExitCode);
        Assert.Contains("Out of reach: no services_trend between 0.05 and 0.11 makes it 99 % likely. The best is", program.Out, StringComparison.Ordinal);
        Assert.Contains("at 0.11.", program.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_that_weigh_settings_differently_give_each_a_run_of_its_own()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.CopyHarbour(), "figures.csv"), "variable,year,value,source\nservices.value_added,2022,10400,BOOK\n");

        CapturedProgram program = await CapturedProgram.Run(
            "seek", Path.Combine(_folder.Path, "harbour"), "--target", "growth_2030", "--probability", "60%", "--by", "services_trend", "--as-of", "2022", "--paths", "2000", "--format", "json", "--data", _folder.Path);

        Assert.Equal(ExitCode.Done, program.ExitCode);
        using JsonDocument document = JsonDocument.Parse(program.Out);
        Assert.Equal(JsonValueKind.Null, document.RootElement.GetProperty("seek").GetProperty("lost").ValueKind);
        Assert.True(document.RootElement.GetProperty("seek").GetProperty("curve").GetArrayLength() > 17);
    }

    [Theory]
    [InlineData("--target is missing", "--probability", "0.5", "--by", "promotion")]
    [InlineData("--probability is missing", "--target", "hotels_2025", "--by", "promotion")]
    [InlineData("--by is missing", "--target", "hotels_2025", "--probability", "0.5")]
    [InlineData("--probability '2' is no probability", "--target", "hotels_2025", "--probability", "2", "--by", "promotion")]
    [InlineData("There is no scored target 'hotel_2025'. Did you mean 'hotels_2025'?", "--target", "hotel_2025", "--probability", "0.5", "--by", "promotion")]
    [InlineData("There is no lever, parameter or constant 'promotio'. Did you mean 'promotion'?", "--target", "hotels_2025", "--probability", "0.5", "--by", "promotio")]
    [InlineData("'hotel_start' has no bounds. Say between which settings to seek, such as --between 0:3", "--target", "hotels_2025", "--probability", "0.5", "--by", "hotel_start")]
    [InlineData("--between '3' is no range", "--target", "hotels_2025", "--probability", "0.5", "--by", "promotion", "--between", "3")]
    [InlineData("outside the lever's bounds", "--target", "hotels_2025", "--probability", "0.5", "--by", "promotion", "--between", "0:9")]
    [InlineData("is for levers, and 'services_trend' is none", "--target", "hotels_2025", "--probability", "0.5", "--by", "services_trend", "--from", "2022")]
    [InlineData("2050 is not on the grid 2020-2030", "--target", "hotels_2025", "--probability", "0.5", "--by", "promotion", "--from", "2050")]
    public async Task What_cannot_be_sought_says_why(string message, params string[] words)
    {
        CapturedProgram program = await CapturedProgram.Run(Words([.. words, "--paths", "1000"]));

        Assert.Equal((ExitCode.Wrong, ""), (program.ExitCode, program.Out));
        Assert.Contains(message, program.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("seek.mix.en.txt", "en", "--probability", "60%")]
    [InlineData("seek.mix.vi.txt", "vi", "--probability", "60%", "--budget", "20")]
    [InlineData("seek.budget.en.txt", "en", "--budget", "20")]
    [InlineData("seek.far.en.txt", "en", "--probability", "99.9%", "--budget", "20")]
    public async Task Mix_as_text_fits_a_narrow_terminal(string expectation, string language, params string[] aim)
    {
        CapturedProgram program = await CapturedProgram.At(80, Words([.. Mix, .. aim, "--lang", language]));

        Assert.Equal((ExitCode.Done, ""), (program.ExitCode, program.ExitCode == ExitCode.Done ? "" : program.Error));
        string text = program.Out.Replace(_folder.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
        Assert.All(text.Split('\n').Where(line => !line.StartsWith("  growthsim", StringComparison.Ordinal)), line => Assert.InRange(line.TrimEnd().Length, 0, 80));
        Expectation.Matches(expectation, text);
    }

    [Fact]
    public async Task Mix_is_replayed_by_the_command_that_is_printed_and_costs_what_the_model_says()
    {
        string model = Path.Combine(_folder.CopyHarbour(), "model.yaml");
        string yaml = await File.ReadAllTextAsync(model);
        await File.WriteAllTextAsync(model, yaml.Replace("promotion: { default: 0,", "promotion: { default: 0, cost: 12.5, cost_unit: { en: bn VND, vi: tỷ đồng },", StringComparison.Ordinal));
        string[] words = ["seek", Path.Combine(_folder.Path, "harbour"), "--target", "hotels_2025", "--probability", "80%", "--by", "promotion", "--by", "hotel_start", "--between", "hotel_start=24:30", "--cost", "hotel_start=2", "--paths", "20000", "--data", _folder.Path];

        CapturedProgram json = await CapturedProgram.Run([.. words, "--format", "json"]);
        CapturedProgram csv = await CapturedProgram.Run([.. words, "--format", "csv"]);
        CapturedProgram text = await CapturedProgram.Run(words);
        CapturedProgram list = await CapturedProgram.Run("scenarios", Path.Combine(_folder.Path, "harbour"));

        Assert.Equal((ExitCode.Done, ExitCode.Done), (json.ExitCode, csv.ExitCode));
        using JsonDocument document = JsonDocument.Parse(json.Out);
        JsonElement seek = document.RootElement.GetProperty("seek");
        Assert.Equal(("reached", "bn VND"), (seek.GetProperty("verdict").GetString(), seek.GetProperty("cost_unit").GetString()));
        JsonElement[] mix = [.. seek.GetProperty("mix").EnumerateArray()];
        Assert.Equal((12.5, 2.0), (mix[0].GetProperty("unit_cost").GetDouble(), mix[1].GetProperty("unit_cost").GetDouble()));
        Assert.Equal(seek.GetProperty("cost").GetDouble(), mix.Sum(lever => lever.GetProperty("cost").GetDouble()), 9);
        Assert.InRange(seek.GetProperty("cost").GetDouble(), seek.GetProperty("needed_lower").GetDouble(), seek.GetProperty("needed_upper").GetDouble());
        string[] settings = [.. mix.Select(lever => FormattableString.Invariant($"{lever.GetProperty("by").GetString()}={lever.GetProperty("setting").GetDouble():R}"))];
        Assert.Contains(string.Join(' ', settings.Select(setting => $"--set {setting}")), text.Out, StringComparison.Ordinal);
        CapturedProgram run = await CapturedProgram.Run(["run", Path.Combine(_folder.Path, "harbour"), .. settings.SelectMany(setting => new[] { "--set", setting }), "--paths", "20000", "--targets-only", "--format", "json", "--data", _folder.Path]);
        Assert.Equal(seek.GetProperty("reached").GetDouble(), Document.Probability(run.Out, "hotels_2025"));
        Assert.Equal(3, csv.Out.Trim().Split('\n').Length);
        Assert.StartsWith("target,by,setting,least,most,unit_cost,cost,without,at_most,falls", csv.Out, StringComparison.Ordinal);
        Assert.Contains("promotion = 0 (0 – 3) units; a unit costs 12.5 bn VND", list.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'promotion' has no cost in the model. Say what a unit of it costs, such as --cost promotion=100", "--probability", "0.5", "--by", "promotion", "--budget", "3")]
    [InlineData("--cost 'promotion=0' is no name with a cost above 0", "--probability", "0.5", "--by", "promotion", "--cost", "promotion=0")]
    [InlineData("--budget '-1' is no number of 0 or above", "--by", "promotion", "--cost", "promotion=1", "--budget", "-1")]
    [InlineData("'services_trend' may be set to", "--probability", "0.5", "--by", "promotion", "--by", "services_trend", "--cost", "promotion=1", "--cost", "services_trend=1")]
    [InlineData("whose range is meant: --between promotion=0:1", "--probability", "0.5", "--by", "promotion", "--by", "services_trend", "--between", "0:1")]
    [InlineData("industry_trend is not among what is sought by: promotion", "--probability", "0.5", "--by", "promotion", "--cost", "industry_trend=1")]
    public async Task Mix_that_cannot_be_sought_says_why(string message, params string[] words)
    {
        CapturedProgram program = await CapturedProgram.Run(Words(["--target", "hotels_2025", .. words, "--paths", "1000"]));

        Assert.Equal((ExitCode.Wrong, ""), (program.ExitCode, program.Out));
        Assert.Contains(message, program.Error, StringComparison.Ordinal);
    }

    private string[] Words(params string[] words) => ["seek", _folder.CopyHarbour(), .. words, "--data", _folder.Path];
}
