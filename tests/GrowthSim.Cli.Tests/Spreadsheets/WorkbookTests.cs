using System.Text.Json;
using MiniExcelLibs;

namespace GrowthSim.Cli.Tests.Spreadsheets;

public sealed class WorkbookTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _model;

    public WorkbookTests() => _model = _folder.CopyHarbour();

    private string Scenario => Path.Combine(_model, "scenarios", "edited.yaml");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_number_is_a_number_and_that_of_the_document()
    {
        CapturedProgram program = await Run("run", _model, "--paths", "2000", "--format", "json", "--workbook", "run.xlsx");

        Assert.Equal(ExitCode.Done, program.ExitCode);
        using JsonDocument document = JsonDocument.Parse(program.Out);
        Dictionary<string, List<Dictionary<string, object?>>> sheets = ReadBack.Sheets(At("run.xlsx"));
        Assert.Equal(["Targets", "Joint", "Projections", "Drivers", "Assumptions", "Provenance"], sheets.Keys);
        JsonElement root = document.RootElement;
        Assert.Equal(root.GetProperty("targets").GetArrayLength() + root.GetProperty("not_scored").GetArrayLength(), sheets["Targets"].Count);
        foreach ((JsonElement target, Dictionary<string, object?> row) in root.GetProperty("targets").EnumerateArray().Zip(sheets["Targets"]))
        {
            Assert.Equal(target.GetProperty("id").GetString(), row["Id"]);
            Same(target, row, ("probability", "Probability"), ("lower", "Probability, lower"), ("upper", "Probability, upper"), ("measure_mean", "Mean"), ("measure_sd", "Standard deviation"), ("measure_se", "Standard error of the mean"), ("hits", "Paths that meet it"));
            Same(target.GetProperty("measure_quantiles"), row, ("0.05", "Quantile 5%"), ("0.25", "Quantile 25%"), ("0.5", "Quantile 50%"), ("0.75", "Quantile 75%"), ("0.95", "Quantile 95%"));
        }

        (string Variable, JsonElement Year)[] years = [.. root.GetProperty("projections").EnumerateObject().SelectMany(series => series.Value.GetProperty("years").EnumerateArray().Select(year => (series.Name, year)))];
        Assert.Equal(years.Length, sheets["Projections"].Count);
        foreach (((string variable, JsonElement year), Dictionary<string, object?> row) in years.Zip(sheets["Projections"]))
        {
            Assert.Equal(variable, row["Variable"]);
            Same(year, row, ("year", "Year"), ("mean", "Mean"), ("sd", "Standard deviation"));
            Same(year.GetProperty("quantiles"), row, ("0.05", "Quantile 5%"), ("0.5", "Quantile 50%"), ("0.95", "Quantile 95%"));
        }

        Same(root.GetProperty("joint").GetProperty("all"), sheets["Joint"][0], ("probability", "Probability"), ("if_independent", "If independent"), ("expected_met", "Expected number met"));
        Assert.Contains(sheets["Drivers"], row => row["Probability when low"] is double);
        Assert.Contains(sheets["Provenance"], row => row["Value"] is string replay && replay == $"growthsim run {_model} --paths 2000");
    }

    [Fact]
    public async Task Sheets_are_in_the_language_asked_for()
    {
        await Run("run", _model, "--paths", "2000", "--lang", "vi", "--workbook", "run.xlsx");

        Dictionary<string, List<Dictionary<string, object?>>> sheets = ReadBack.Sheets(At("run.xlsx"));
        Assert.Equal(["Mục tiêu", "Đồng thời", "Dự phóng", "Yếu tố", "Giả định", "Nguồn gốc"], sheets.Keys);
        Assert.Contains("Ưu tiên dịch vụ", sheets["Giả định"].Select(row => row["Tên gọi"]));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task Assumptions_come_back_as_they_went(string language)
    {
        await Run("run", _model, "--scenario", "services-push", "--paths", "100", "--lang", language, "--workbook", "run.xlsx");

        CapturedProgram program = await Run("import", "run.xlsx", _model, "--scenario", "edited");

        Assert.Equal((ExitCode.Done, ""), (program.ExitCode, program.Error));
        CapturedProgram compared = await Run("compare", _model, "services-push", "edited", "--paths", "1000", "--format", "json");
        using JsonDocument document = JsonDocument.Parse(compared.Out);
        Assert.All(document.RootElement.GetProperty("compare").GetProperty("targets").EnumerateArray(), target => Assert.Equal(0, target.GetProperty("difference").GetDouble()));
    }

    [Fact]
    public async Task Edited_assumptions_are_a_scenario_of_what_differs()
    {
        Save([("promotion", 2020, 0.0), ("promotion", 2024, 2.5), ("services_trend", null, "normal(mean: 10%, sd: 2%)"), ("industry_trend", null, "normal(8%, 3%)"), ("hotel_start", null, 24.0), ("services.loading", null, 0.9)]);

        CapturedProgram program = await Run("import", "book.xlsx", _model, "--scenario", "edited");

        Assert.Equal((ExitCode.Done, ""), (program.ExitCode, program.Error));
        string[] lines = (await File.ReadAllLinesAsync(Scenario))[3..];
        Assert.Equal(["levers:", "  promotion: { 2020: 0, 2024: 2.5 }", "parameters:", "  industry_trend: \"normal(8%, 3%)\"", "  services.loading: \"0.9\""], lines);
        Assert.Equal(ExitCode.Wrong, (await Run("import", "book.xlsx", _model, "--scenario", "edited")).ExitCode);
        Assert.Equal(ExitCode.Done, (await Run("import", "book.xlsx", _model, "--scenario", "edited", "--replace")).ExitCode);
        Assert.Equal(ExitCode.Done, (await Run("run", _model, "--scenario", "edited", "--paths", "100")).ExitCode);
    }

    [Fact]
    public async Task Wrong_cells_are_all_named_and_nothing_is_written()
    {
        Save([("promotion", null, 7.0), ("industry_trend", null, "normal(8%, 3%"), ("hotel_strat", null, 1.0), ("services_trend", 2024, 0.1), ("services.loading", null, null)]);

        CapturedProgram program = await Run("import", "book.xlsx", _model, "--scenario", "edited");

        Assert.Equal((ExitCode.Wrong, "", false), (program.ExitCode, program.Out, File.Exists(Scenario)));
        Assert.Contains("book.xlsx:Assumptions!A4: hotel_strat:", program.Error, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'hotel_start'?", program.Error, StringComparison.Ordinal);
        Assert.Contains("book.xlsx:Assumptions!B5: services_trend:", program.Error, StringComparison.Ordinal);
        Assert.Contains("book.xlsx:Assumptions!C6: services.loading:", program.Error, StringComparison.Ordinal);

        Save([("promotion", null, 7.0), ("industry_trend", null, "normal(8%, 3%")]);
        program = await Run("import", "book.xlsx", _model, "--scenario", "edited");

        Assert.Equal((ExitCode.Wrong, "", false), (program.ExitCode, program.Out, File.Exists(Scenario)));
        Assert.Contains("book.xlsx:Assumptions!C2: promotion:", program.Error, StringComparison.Ordinal);
        Assert.Contains("book.xlsx:Assumptions!C3: industry_trend:", program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Workbook_of_assumptions_is_no_table_of_figures()
    {
        Save([("promotion", null, 1.0)]);

        Assert.Contains("--scenario NAME", (await Run("import", "book.xlsx", _model)).Error, StringComparison.Ordinal);
        Assert.Contains("--source is for figures", (await Run("import", "book.xlsx", _model, "--scenario", "edited", "--source", "S")).Error, StringComparison.Ordinal);
        Assert.Contains("does not end in .xlsx", (await Run("run", _model, "--workbook", "run.xls")).Error, StringComparison.Ordinal);
    }

    private static void Same(JsonElement document, Dictionary<string, object?> row, params ReadOnlySpan<(string Name, string Heading)> fields)
    {
        foreach ((string name, string heading) in fields)
        {
            JsonElement value = document.GetProperty(name);
            Assert.Equal(value.ValueKind == JsonValueKind.Null ? (double?)null : value.GetDouble(), row[heading]);
        }
    }

    private string At(string name) => Path.Combine(_folder.Path, name);

    private void Save((string Variable, int? Year, object? Equation)[] rows)
    {
        File.Delete(At("book.xlsx"));
        using FileStream file = File.Create(At("book.xlsx"));
        file.SaveAs(
            new Dictionary<string, object>
            {
                ["Targets"] = new[] { new Dictionary<string, object?> { ["Id"] = "x" } },
                ["Assumptions"] = rows.Select(row => new Dictionary<string, object?> { ["Variable"] = row.Variable, ["From year"] = row.Year, ["Equation"] = row.Equation }).ToArray(),
            });
    }

    private Task<CapturedProgram> Run(params string[] args) => CapturedProgram.RunIn(_folder.Path, [.. args, .. args[0] is "import" ? Array.Empty<string>() : ["--data", At("data")]]);
}
