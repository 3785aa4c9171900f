using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using GrowthSim.Charts.Wording;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Tests.Reports.Files;

/// <summary>Reports in files: whole, on their own, and with the numbers of the documents beside them.</summary>
public sealed partial class ReportFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Output => Path.Combine(_folder.Path, "report");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task The_page_says_the_numbers_of_the_document_beside_it(string language)
    {
        CapturedProgram program = await Run("run", "--paths", "20000", "--lang", language, "--format", "json");

        Assert.Equal(ExitCode.Done, program.ExitCode);
        Assert.Equal(program.Out, File.ReadAllText(Path.Combine(Output, "run.json")));
        string page = File.ReadAllText(Path.Combine(Output, "report.html"));
        using JsonDocument document = JsonDocument.Parse(program.Out);
        Locale locale = Locale.Of(language);
        foreach (JsonElement target in document.RootElement.GetProperty("targets").EnumerateArray())
        {
            Match row = Regex.Match(page, $"""<tr data-target="{target.GetProperty("id").GetString()}">.*?</tr>""", RegexOptions.Singleline);
            string[] cells = [.. Cell().Matches(row.Value).Select(cell => WebUtility.HtmlDecode(cell.Groups[1].Value))];
            Estimate said = new(target.GetProperty("probability").GetDouble(), target.GetProperty("lower").GetDouble(), target.GetProperty("upper").GetDouble());

            Assert.Equal([Chance.Of(said.Value, locale), Chance.Interval(said, locale)], cells);
        }

        Assert.Contains($"lang=\"{language}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_fifty_futures_say_the_probability_of_the_target()
    {
        CapturedProgram program = await Run("run", "--paths", "20000", "--format", "json");

        using JsonDocument document = JsonDocument.Parse(program.Out);
        double probability = document.RootElement.GetProperty("targets").EnumerateArray().Single(target => target.GetProperty("id").GetString() == "hotels_2025").GetProperty("probability").GetDouble();
        string drawing = File.ReadAllText(Path.Combine(Output, "charts", "distribution-hotels.svg"));
        int met = Regex.Count(drawing, "<circle class=\"gs-in\"");

        Assert.Equal(50, met + Regex.Count(drawing, "<circle class=\"gs-out\""));
        Assert.InRange(met / 50.0, probability - 0.02, probability + 0.02);
    }

    [Fact]
    public async Task The_page_asks_for_nothing_and_every_picture_of_the_text_is_there()
    {
        await Run("run", "--paths", "2e3");

        string page = File.ReadAllText(Path.Combine(Output, "report.html"));
        Assert.DoesNotMatch(Request(), page);
        Assert.Matches("default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'sha256-[A-Za-z0-9+/]{43}='\"", page);
        Match[] pictures = [.. Picture().Matches(File.ReadAllText(Path.Combine(Output, "report.md"))).Cast<Match>()];
        Assert.NotEmpty(pictures);
        Assert.All(pictures, picture => Assert.True(File.Exists(Path.Combine(Output, picture.Groups[1].Value))));
        Assert.Contains("growthsim run", page, StringComparison.Ordinal);
        Assert.Equal([_folder.Path + "/harbour", Output], Directory.GetFileSystemEntries(_folder.Path).Where(entry => !entry.EndsWith("data", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_command_of_the_report_gives_the_same_numbers()
    {
        await Run("run", "--until", "0.02", "--seed", "7", "--set", "hotel_start=25");

        string command = Regex.Match(File.ReadAllText(Path.Combine(Output, "report.md")), "(?m)^growthsim (.*)$").Groups[1].Value;
        CapturedProgram again = await CapturedProgram.Run([.. command.Replace("'", "", StringComparison.Ordinal).Split(' '), "--format", "json", "--data", Path.Combine(_folder.Path, "other-data")]);

        Assert.Equal(Numbers(File.ReadAllText(Path.Combine(Output, "run.json"))), Numbers(again.Out));
    }

    [Theory]
    [InlineData("compare", "baseline", "baseline+promotion=2")]
    [InlineData("sensitivity", "--target", "growth_2025")]
    [InlineData("review", "--as-of", "2023")]
    public async Task Analyses_write_theirs(string verb, params string[] more)
    {
        CapturedProgram program = await Run(verb, [.. more, "--paths", "4e3"]);

        Assert.True(program.ExitCode == ExitCode.Done, program.Error);
        Assert.True(File.Exists(Path.Combine(Output, "report.html")));
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(Output, "charts"), "*.svg"));
        Assert.Equal(Directory.GetFiles(Path.Combine(Output, "charts"), "*.svg").Length, Directory.GetFiles(Path.Combine(Output, "charts"), "*.png").Length);
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Output, verb + ".json")));
        Assert.NotEmpty(Directory.GetFiles(Output, "*.csv"));
    }

    [Fact]
    public async Task A_setting_that_the_model_cannot_take_costs_the_sliders_alone()
    {
        string model = Path.Combine(_folder.Path, "narrow.yaml");
        File.WriteAllText(model, """
            growthsim: 1
            id: narrow
            base_year: 2020
            last_year: 2022
            levers: { calm: { default: 0, min: 0, max: 2 } }
            drivers: { luck: { equation: "normal(0, 1 - calm)" } }
            targets: { lucky: { measure: "at(luck, 2022)", above: 0 } }
            """);

        CapturedProgram program = await CapturedProgram.Run("run", model, "--paths", "4e3", "--output", Output, "--data", Path.Combine(_folder.Path, "data"));

        Assert.True(program.ExitCode == ExitCode.Done, program.Error);
        Assert.Contains("narrow.yaml", program.Error, StringComparison.Ordinal);
        Assert.Contains("report.html", Directory.GetFiles(Output).Select(Path.GetFileName));
        Assert.DoesNotContain("type=\"range\"", File.ReadAllText(Path.Combine(Output, "report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_with_files_is_refused_before_anything_is_simulated()
    {
        Directory.CreateDirectory(Output);
        string mine = Path.Combine(Output, "mine.txt");
        File.WriteAllText(mine, "mine");

        CapturedProgram program = await Run("run", "--paths", "2e3");

        Assert.Equal(ExitCode.Wrong, program.ExitCode);
        Assert.Contains("is not empty", program.Error, StringComparison.Ordinal);
        Assert.Equal("", program.Out);
        Assert.Equal([mine], Directory.GetFileSystemEntries(Output));
    }

    [Fact]
    public async Task A_file_in_the_way_is_refused_and_an_empty_folder_taken()
    {
        File.WriteAllText(Output, "");
        Assert.Contains("is a file", (await Run("run", "--paths", "2e3")).Error, StringComparison.Ordinal);

        File.Delete(Output);
        Directory.CreateDirectory(Output);
        Assert.Equal(ExitCode.Done, (await Run("run", "--paths", "2e3")).ExitCode);
        Assert.True(File.Exists(Path.Combine(Output, "report.html")));
    }

    private Task<CapturedProgram> Run(string verb, params string[] more)
    {
        string harbour = Path.Combine(_folder.Path, "harbour");
        if (!Directory.Exists(harbour))
        {
            _folder.CopyHarbour();
        }

        return CapturedProgram.Run([verb, harbour, .. more, "--data", Path.Combine(_folder.Path, "data"), "--output", Output]);
    }

    private static string Numbers(string json) => JsonDocument.Parse(json).RootElement.GetProperty("targets").GetRawText();

    [GeneratedRegex("""<td class="gs-number[^"]*">(.*?)</td>""", RegexOptions.Singleline)]
    private static partial Regex Cell();

    [GeneratedRegex("""(src|href)=|url\(|@import""")]
    private static partial Regex Request();

    [GeneratedRegex(@"\]\((charts/[^)]+)\)")]
    private static partial Regex Picture();
}
