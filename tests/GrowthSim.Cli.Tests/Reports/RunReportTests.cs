using System.Text.Json;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Reports;
using GrowthSim.Cli.Reports.Runs;
using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Documents;

namespace GrowthSim.Cli.Tests.Reports;

public sealed class RunReportTests
{
    [Fact]
    public void Write_in_English_matches_the_expectation() => Expectation.Matches("run.en.txt", Report(SampleRun.Outcome, Locale.English));

    [Fact]
    public void Write_in_Vietnamese_matches_the_expectation() => Expectation.Matches("run.vi.txt", Report(SampleRun.Outcome, Locale.Vietnamese));

    [Fact]
    public void Write_on_a_narrow_terminal_keeps_the_words_and_has_no_columns_for_the_rest() => Expectation.Matches("run.narrow.txt", Report(SampleRun.Outcome, Locale.English, width: 90));

    [Fact]
    public void Write_of_a_stopped_run_says_so_first()
    {
        string[] lines = Report(SampleRun.Outcome with { Partial = true }, Locale.English).Split('\n');

        Assert.StartsWith("PARTIAL", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Write_of_a_run_of_which_every_path_failed_has_no_words_of_likelihood()
    {
        Estimate unknown = new(double.NaN, double.NaN, double.NaN);
        RunOutcome failed = SampleRun.Outcome with
        {
            FailedPaths = 100_000,
            Targets = [.. SampleRun.Outcome.Targets.Select(target => target with { Probability = unknown, Within = null, Stretch = null })],
            Joint = new(new(unknown, double.NaN, 5), System.Collections.Immutable.ImmutableSortedDictionary<string, JointEstimate>.Empty, []),
            Rare = null,
        };

        string report = Report(failed, Locale.English);
        using StringWriter csv = new();
        RunCsv.Write(csv, failed, ReportTable.Targets, "en");

        Assert.Contains("Every path failed", report, StringComparison.Ordinal);
        Assert.DoesNotContain("likely", report, StringComparison.Ordinal);
        Assert.DoesNotContain("certain", report, StringComparison.Ordinal);
        Assert.DoesNotContain("█", report, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN %", report, StringComparison.Ordinal);
        Assert.Contains(",>= 0.145,,,,0.95,", csv.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_of_a_series_without_a_deviation_warns_of_it()
    {
        Projection series = SampleRun.Outcome.Projections[0];
        RunOutcome huge = SampleRun.Outcome with { Projections = [series with { Years = [.. series.Years.Select(year => year with { StandardDeviation = double.PositiveInfinity })] }] };

        Assert.Contains($"{series.Title.English}: no standard deviation in ", Report(huge, Locale.English), StringComparison.Ordinal);
        Assert.Contains($"{series.Title.Vietnamese}: không có độ lệch chuẩn trong năm ", Report(huge, Locale.Vietnamese), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(120)]
    [InlineData(160)]
    public void Write_keeps_to_the_width(int width) =>
        Assert.All(Report(SampleRun.Outcome, Locale.Vietnamese, width).Split('\n'), line => Assert.InRange(line.Length, 0, width));

    [Theory]
    [InlineData("en", 80, "Probability", "95 % interval", "In words", "If independent", "met if ≥ 14.5 %", "unlikely")]
    [InlineData("vi", 80, "Xác suất", "Khoảng tin cậy", "95%", "Bằng lời", "Nếu độc lập", "đạt nếu ≥ 14,5%")]
    [InlineData("en", 120, "Probability", "95 % interval", "In words", "If independent", "≥ 14.5 %", "unlikely")]
    [InlineData("vi", 120, "Xác suất", "Khoảng tin cậy", "95%", "Bằng lời", "Nếu độc lập", "≥ 14,5%")]
    public void Write_breaks_no_heading_and_no_condition(string language, int width, params string[] whole)
    {
        string report = Report(SampleRun.Outcome, language == "vi" ? Locale.Vietnamese : Locale.English, width);

        Assert.All(whole, words => Assert.Contains(words, report, StringComparison.Ordinal));
    }

    [Fact]
    public void Write_has_escape_codes_only_in_colour()
    {
        Assert.DoesNotContain('\e', Report(SampleRun.Outcome, Locale.English));
        Assert.Contains("\e[", Report(SampleRun.Outcome, Locale.English, colour: true), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("targets")]
    [InlineData("joint")]
    [InlineData("breaks")]
    [InlineData("projections")]
    [InlineData("rare")]
    public void Csv_matches_the_expectation(string table)
    {
        using StringWriter text = new();
        RunCsv.Write(text, SampleRun.Outcome, Enum.Parse<ReportTable>(table, ignoreCase: true), "en");

        Expectation.Matches($"run.{table}.csv", text.ToString());
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public void Json_matches_the_expectation(string language)
    {
        using StringWriter text = new();
        JsonText.Write(text, RunDocument.Of(SampleRun.Outcome, language).Write);

        Expectation.Matches($"run.{language}.json", text.ToString());
    }

    [Fact]
    public void Json_is_one_document_that_keeps_Vietnamese_readable()
    {
        using StringWriter text = new();
        JsonText.Write(text, RunDocument.Of(SampleRun.Outcome, "vi").Write);

        using JsonDocument document = JsonDocument.Parse(text.ToString());
        Assert.Equal(0.2412, document.RootElement.GetProperty("targets")[0].GetProperty("probability").GetDouble());
        Assert.Contains("Tăng trưởng giá trị tăng thêm", text.ToString(), StringComparison.Ordinal);
    }

    private static string Report(RunOutcome outcome, Locale locale, int width = 120, bool colour = false)
    {
        using StringWriter text = new();
        Surroundings surroundings = new() { Out = text, Error = TextWriter.Null, Folder = "/", Width = width, Colour = colour };
        ReportConsole.Print(surroundings, console => RunReport.Write(console, outcome, shown: null, seconds: 0.613, "growthsim replay --path ", source => source, locale));
        return text.ToString().ReplaceLineEndings("\n");
    }
}
