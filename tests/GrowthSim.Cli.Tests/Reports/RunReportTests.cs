using System.Text.Json;
using GrowthSim.Cli.Options;
using GrowthSim.Cli.Reports;
using GrowthSim.Cli.Reports.Runs;
using GrowthSim.Cli.Wording;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Tests.Reports;

public sealed class RunReportTests
{
    [Fact]
    public void Write_in_English_matches_the_expectation() => Expectation.Matches("run.en.txt", Report(SampleRun.Outcome, Locale.English));

    [Fact]
    public void Write_in_Vietnamese_matches_the_expectation() => Expectation.Matches("run.vi.txt", Report(SampleRun.Outcome, Locale.Vietnamese));

    [Fact]
    public void Write_on_a_narrow_terminal_leaves_out_the_words() => Expectation.Matches("run.narrow.txt", Report(SampleRun.Outcome, Locale.English, width: 90));

    [Fact]
    public void Write_of_a_stopped_run_says_so_first()
    {
        string[] lines = Report(SampleRun.Outcome with { Partial = true }, Locale.English).Split('\n');

        Assert.StartsWith("PARTIAL", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(120)]
    [InlineData(160)]
    public void Write_keeps_to_the_width(int width) =>
        Assert.All(Report(SampleRun.Outcome, Locale.Vietnamese, width).Split('\n'), line => Assert.InRange(line.Length, 0, width));

    [Fact]
    public void Write_has_escape_codes_only_in_colour()
    {
        Assert.DoesNotContain('\e', Report(SampleRun.Outcome, Locale.English));
        Assert.Contains("\e[", Report(SampleRun.Outcome, Locale.English, colour: true), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("targets")]
    [InlineData("joint")]
    [InlineData("projections")]
    [InlineData("rare")]
    public void Csv_matches_the_expectation(string table)
    {
        using StringWriter text = new();
        RunCsv.Write(text, SampleRun.Outcome, Enum.Parse<ReportTable>(table, ignoreCase: true), "en");

        Expectation.Matches($"run.{table}.csv", text.ToString());
    }

    [Fact]
    public void Json_is_one_document_that_keeps_Vietnamese_readable()
    {
        using StringWriter text = new();
        JsonText.Write(text, json => RunDocument.Write(json, SampleRun.Outcome, "vi"));

        using JsonDocument document = JsonDocument.Parse(text.ToString());
        Assert.Equal(0.2412, document.RootElement.GetProperty("targets")[0].GetProperty("probability").GetDouble());
        Assert.Contains("Tăng trưởng giá trị tăng thêm", text.ToString(), StringComparison.Ordinal);
    }

    private static string Report(RunOutcome outcome, Locale locale, int width = 120, bool colour = false)
    {
        using StringWriter text = new();
        Surroundings surroundings = new() { Out = text, Error = TextWriter.Null, Folder = "/", Width = width, Colour = colour };
        ReportConsole.Print(surroundings, console => RunReport.Write(console, outcome, shown: null, seconds: 0.613, "growthsim replay --path ", locale));
        return text.ToString().ReplaceLineEndings("\n");
    }
}
