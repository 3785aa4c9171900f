using System.Text.Json;

namespace GrowthSim.Cli.Tests.Commands;

public sealed class CompareCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("compare.en.txt", "en")]
    [InlineData("compare.vi.txt", "vi")]
    public async Task Comparison_as_text_fits_a_narrow_terminal(string expectation, string language)
    {
        CapturedProgram program = await CapturedProgram.At(80, Words("baseline", "services-push", "baseline+services_trend=normal(10% + 2%, 2%)", "--paths", "20000", "--lang", language));

        Assert.Equal(ExitCode.Done, program.ExitCode);
        Assert.All(program.Out.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 80));
        Expectation.Matches(expectation, program.Out);
    }

    [Fact]
    public async Task Comparison_as_json_says_of_two_scenarios_what_their_runs_say()
    {
        CapturedProgram program = await CapturedProgram.Run(Words("baseline", "services-push", "--paths", "20000", "--format", "json"));
        CapturedProgram alone = await CapturedProgram.Run("run", Path.Combine(_folder.Path, "harbour"), "--scenario", "services-push", "--paths", "20000", "--format", "json", "--data", _folder.Path);

        Assert.Equal(ExitCode.Done, program.ExitCode);
        using JsonDocument document = JsonDocument.Parse(program.Out);
        JsonElement compare = document.RootElement.GetProperty("compare");
        Assert.Equal(["baseline", "services-push"], compare.GetProperty("scenarios").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal((20_000, "paths"), (compare.GetProperty("paths").GetInt64(), compare.GetProperty("method").GetString()));
        JsonElement hotels = compare.GetProperty("targets").EnumerateArray().Single(target => target.GetProperty("id").GetString() == "hotels_2025");
        double[] probabilities = [.. hotels.GetProperty("probabilities").EnumerateArray().Select(probability => probability.GetDouble())];
        Assert.Equal(Document.Probability(alone.Out, "hotels_2025"), probabilities[1]);
        Assert.Equal(probabilities[1] - probabilities[0], hotels.GetProperty("difference").GetDouble(), 12);
        Assert.InRange(hotels.GetProperty("difference").GetDouble(), hotels.GetProperty("lower").GetDouble(), hotels.GetProperty("upper").GetDouble());
        Assert.True(hotels.GetProperty("settled").GetBoolean());
        Assert.True(hotels.GetProperty("variance_ratio").GetDouble() > 1);
        Assert.True(compare.GetProperty("projections").GetProperty("services-push").TryGetProperty("hotels", out _));
    }

    [Fact]
    public async Task Variant_is_compared_with_what_it_is_a_variant_of_and_found_again()
    {
        string[] words = Words("--set", "promotion=2", "--against", "baseline", "--paths", "5000", "--format", "csv");
        CapturedProgram first = await CapturedProgram.Run(words);
        CapturedProgram again = await CapturedProgram.Run(words);

        Assert.Equal((ExitCode.Done, ExitCode.Done), (first.ExitCode, again.ExitCode));
        Assert.Equal(first.Out, again.Out);
        Assert.Contains("hotels_2025,More than 30 hotels,baseline,baseline+promotion=2,", first.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("joint", "set,name,first,second,")]
    [InlineData("projections", "first,second,variable,name,unit,year,mean,se,p5,p50,p95")]
    public async Task Other_tables_are_for_a_spreadsheet(string table, string header)
    {
        CapturedProgram program = await CapturedProgram.Run(Words("baseline", "services-push", "--paths", "2000", "--format", "csv", "--table", table));

        Assert.Equal(ExitCode.Done, program.ExitCode);
        Assert.StartsWith(header, program.Out, StringComparison.Ordinal);
        Assert.True(program.Out.Split('\n').Length > 3);
    }

    [Fact]
    public async Task Scenarios_with_other_weights_are_compared_by_sets()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.CopyHarbour(), "figures.csv"), "variable,year,value,source\nservices.value_added,2022,10400,BOOK\nvalue_added,2023,23500,BOOK\n");

        CapturedProgram program = await CapturedProgram.Run("compare", Path.Combine(_folder.Path, "harbour"), "baseline", "services-push", "--as-of", "2023", "--paths", "20000", "--format", "json", "--data", _folder.Path);

        Assert.Equal(ExitCode.Done, program.ExitCode);
        using JsonDocument document = JsonDocument.Parse(program.Out);
        JsonElement compare = document.RootElement.GetProperty("compare");
        Assert.Equal("sets", compare.GetProperty("method").GetString());
        JsonElement hotels = compare.GetProperty("targets").EnumerateArray().Single(target => target.GetProperty("id").GetString() == "hotels_2025");
        Assert.InRange(hotels.GetProperty("difference").GetDouble(), hotels.GetProperty("lower").GetDouble(), hotels.GetProperty("upper").GetDouble());
        Assert.Equal(JsonValueKind.Null, hotels.GetProperty("pairs")[0].GetProperty("gained").ValueKind);
    }

    [Theory]
    [InlineData("Two scenarios at least are compared, and 1 is named.", "baseline")]
    [InlineData("The scenario baseline stands there twice.", "baseline", "baseline")]
    [InlineData("has no scenario 'baselin'", "baseline", "baselin")]
    [InlineData("has no 'promotio'", "baseline", "baseline+promotio=2")]
    [InlineData("outside the lever's bounds", "baseline", "baseline+promotion=7")]
    [InlineData("at most", "baseline", "baseline+promotion=1", "baseline+promotion=2", "baseline+promotion=0.1", "baseline+promotion=0.2", "baseline+promotion=0.3", "baseline+promotion=0.4", "baseline+promotion=0.5", "baseline+promotion=0.6")]
    public async Task What_cannot_be_compared_says_why(string message, params string[] words)
    {
        CapturedProgram program = await CapturedProgram.Run(Words(words));

        Assert.Equal((ExitCode.Wrong, ""), (program.ExitCode, program.Out));
        Assert.Contains(message, program.Error, StringComparison.Ordinal);
    }

    private string[] Words(params string[] words) => ["compare", _folder.CopyHarbour(), .. words, "--data", _folder.Path];

    [Fact]
    public async Task Model_without_scenarios_has_a_baseline()
    {
        string model = Path.Combine(_folder.Path, "alone.yaml");
        File.WriteAllText(model, """
            growthsim: 1
            id: alone
            base_year: 2020
            last_year: 2021
            parameters: { x: "normal(0, 1)" }
            targets: { t: { measure: x, at_least: 0 } }
            """);

        CapturedProgram program = await CapturedProgram.Run("compare", model, "baseline", "baseline+x=1", "--paths", "1000", "--format", "json", "--data", _folder.Path);

        Assert.True(program.ExitCode == ExitCode.Done, program.Error);
        using JsonDocument document = JsonDocument.Parse(program.Out);
        Assert.Equal(["baseline", "baseline+x=1"], document.RootElement.GetProperty("compare").GetProperty("scenarios").EnumerateArray().Select(name => name.GetString()));
    }
}
