using System.IO.Compression;
using System.Text;
using System.Text.Json;
using MiniExcelLibs;

namespace GrowthSim.Cli.Tests.Commands;

public sealed class ImportCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _model;

    public ImportCommandTests() => _model = _folder.CopyHarbour();

    private string Figures => File.ReadAllText(Path.Combine(_model, "figures.csv"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Long_sheet_goes_into_the_file_of_the_model()
    {
        Save([new() { ["variable"] = "hotels", ["year"] = 2023, ["value"] = 28.5, ["source"] = "Sở Du lịch" }, new() { ["variable"] = "hotels", ["year"] = "2021", ["value"] = 26, ["source"] = null }]);

        CapturedProgram program = await Import("data.xlsx");

        Assert.Equal((ExitCode.Done, ""), (program.ExitCode, program.Error));
        Assert.Equal("variable,year,value,source\nhotels,2021,26,BOOK\nhotels,2022,27,BOOK\nhotels,2023,28.5,Sở Du lịch\n", Figures);
        Assert.Contains("hotels, 2021-2023: 1 new, 0 replaced, 1 as they were", program.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wide_sheet_by_name_has_empty_cells_where_there_is_no_figure()
    {
        using (FileStream file = File.Create(Path.Combine(_folder.Path, "data.xlsx")))
        {
            file.SaveAs(new Dictionary<string, object>
            {
                ["Notes"] = new[] { new Dictionary<string, object?> { ["about"] = "nothing" } },
                ["Số liệu"] = new[] { new Dictionary<string, object?> { ["variable"] = "hotels", ["2021"] = null, ["2023"] = 28, ["2024"] = 29.5 }, new Dictionary<string, object?> { ["variable"] = "value_added", ["2021"] = 18900, ["2023"] = null, ["2024"] = null } },
            });
        }

        CapturedProgram program = await Import("data.xlsx", "--sheet", "số liệu", "--lang", "vi", "--source", "S");

        Assert.Equal((ExitCode.Done, ""), (program.ExitCode, program.Error));
        Assert.EndsWith("hotels,2023,28,S\nhotels,2024,29.5,S\nvalue_added,2021,18900,S\n", Figures, StringComparison.Ordinal);
        Assert.Contains("Đã ghi vào", program.Out, StringComparison.Ordinal);
        Assert.Contains("no sheet 'nope'. It has 'Notes' and 'Số liệu'.", (await Import("data.xlsx", "--sheet", "nope")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cells_that_are_no_figures_are_all_named_and_nothing_is_written()
    {
        Raw("""
            <row r="1"><c r="A1" t="str"><v>variable</v></c><c r="B1"><v>2021</v></c><c r="C1"><v>2023</v></c><c r="D1"><v>2024</v></c></row>
            <row r="3"><c r="A3" t="str"><v>hotels</v></c><c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C3" t="str"><v>28</v></c><c r="D3" t="b"><v>1</v></c></row>
            <row r="4"><c r="A4" t="str"><v>hotel</v></c><c r="B4"><v>1</v></c></row>
            <row r="5"><c r="A5" t="str"><v>value_added</v></c><c r="B5"><v>1</v></c></row>
            <row r="6"><c r="A6" t="str"><v>value_added</v></c><c r="B6"><v>2</v></c></row>
            <row><c t="inlineStr"><is><r><t>hot</t></r><r><t>els</t></r></is></c><c/><c s="3"><v>45000</v></c></row>
            """);
        string before = Figures;

        CapturedProgram program = await Import("data.xlsx");

        Assert.Equal((ExitCode.Wrong, "", before), (program.ExitCode, program.Out, Figures));
        string[] lines = program.Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["data.xlsx:Data!B3", "data.xlsx:Data!C3", "data.xlsx:Data!D3", "data.xlsx:Data!A4", "data.xlsx:Data!B6", "data.xlsx:Data!C7", "6 errors."], lines.Select(line => line.Split(": ")[0]));
        Assert.Contains("found '#DIV/0!'", lines[0], StringComparison.Ordinal);
        Assert.Contains("found '2023-03-15'", lines[5], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merged_heading_is_named()
    {
        Raw("""
            <row r="1"><c r="A1" t="str"><v>variable</v></c><c r="B1"><v>2023</v></c></row>
            <row r="2"><c r="A2" t="str"><v>hotels</v></c><c r="B2"><v>1</v></c><c r="C2"><v>2</v></c></row>
            """, "<mergeCells count=\"1\"><mergeCell ref=\"B1:C1\"/></mergeCells>");

        Assert.StartsWith("data.xlsx:Data!C1: The column has no heading.", (await Import("data.xlsx")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cell_at_the_far_end_takes_no_time_and_is_named()
    {
        Raw("""
            <row r="1"><c r="A1" t="str"><v>variable</v></c><c r="B1"><v>2023</v></c></row>
            <row r="1048576"><c r="XFD1048576"><v>1</v></c></row>
            """, dimension: "A1:XFD1048576");

        Assert.StartsWith("data.xlsx:Data!XFD1: The column has no heading.", (await Import("data.xlsx")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cells_far_apart_are_no_table()
    {
        Raw(string.Concat(Enumerable.Range(1, 1001).Select(row => $"<row r=\"{row}\"><c><v>1</v></c>{(row > 1 ? $"<c r=\"{(char)('A' + (row / 676))}{(char)('A' + (row / 26 % 26))}{(char)('A' + (row % 26))}{row}\"><v>1</v></c>" : "")}</row>")));

        Assert.StartsWith("data.xlsx:Data!A1: The sheet has 1002001 cells; the limit is 1000000.", (await Import("data.xlsx")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Workbook_that_unpacks_without_end_is_refused()
    {
        Raw("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>" + new string('x', 17 * 1024 * 1024) + "</v></c></row>");

        CapturedProgram program = await Import("data.xlsx");

        Assert.Equal(ExitCode.Wrong, program.ExitCode);
        Assert.Contains("more than 16777216 bytes, unpacked", program.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PK\u0003\u0004 and then nothing", "damaged")]
    [InlineData("PK\u0003\u0004 và hết", "bị hỏng", "--lang", "vi")]
    [InlineData("\0\0\uFFFE", "no column")]
    [InlineData("", "no header")]
    public async Task File_that_is_something_else_is_refused(string content, string problem, params string[] options)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "data.xlsx"), content);

        CapturedProgram program = await Import("data.xlsx", options);

        Assert.Equal(ExitCode.Wrong, program.ExitCode);
        Assert.Contains(problem, program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Official_series_are_mapped_and_scaled()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "data.csv"), "DATAFLOW,freq,geo,TIME_PERIOD,OBS_VALUE\nX,A,VN,2010,5\nX,A,VN,2021,2.6\nX,A,LA,2021,3\n");

        CapturedProgram program = await Import("data.csv", "--map", "geo=VN:cycle", "--scale", "cycle=1%", "--format", "json");

        using JsonDocument document = JsonDocument.Parse(program.Out);
        Assert.Equal(1, document.RootElement.GetProperty("counts").GetProperty("left_out").GetInt32());
        Assert.Equal(0.026, Assert.Single(document.RootElement.GetProperty("figures").EnumerateArray()).GetProperty("value").GetDouble());
        Assert.EndsWith("cycle,2021,0.026,X\n", Figures, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_value_replaces_only_where_it_may_and_nothing_else_is_left_behind()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "data.csv"), "variable;2021;2024\nhotels;25,5;29\n");
        string before = Figures;

        CapturedProgram refused = await Import("data.csv");
        Assert.Equal((ExitCode.Wrong, before), (refused.ExitCode, Figures));
        Assert.StartsWith("data.csv:2:8: observations.hotels: The figure of 2021 is 25.5, and 26 in figures.csv, line 2.", refused.Error, StringComparison.Ordinal);

        Assert.Equal(ExitCode.Done, (await Import("data.csv", "--replace")).ExitCode);
        Assert.Equal("variable,year,value,source\nhotels,2021,25.5,\nhotels,2022,27,BOOK\nhotels,2024,29,\n", Figures);
        Assert.Equal(["figures.csv", "model.yaml"], Directory.GetFiles(_model).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Figures_of_a_day_of_publication_are_kept_beside_those_of_others()
    {
        Save([new() { ["variable"] = "hotels", ["year"] = 2021, ["value"] = 25, ["published"] = new DateTime(2023, 6, 30) }, new() { ["variable"] = "hotels", ["year"] = 2022, ["value"] = 27, ["published"] = null }]);

        CapturedProgram program = await Import("data.xlsx", "--published", "2023-02-06");

        Assert.Equal((ExitCode.Done, ""), (program.ExitCode, program.Error));
        Assert.Equal("variable,year,value,source,published\nhotels,2021,26,BOOK,\nhotels,2022,27,BOOK,\nhotels,2021,25,,2023-06-30\nhotels,2022,27,,2023-02-06\n", Figures);
    }

    [Fact]
    public async Task Output_that_the_model_does_not_name_is_made()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "data.csv"), "variable,2023\nhotels,28\n");

        CapturedProgram program = await Import("data.csv", "--output", "new.csv");

        Assert.Equal("variable,year,value,source\nhotels,2023,28,\n", await File.ReadAllTextAsync(Path.Combine(_folder.Path, "new.csv")));
        Assert.Contains("observations: { file: new.csv }", program.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FILE is missing")]
    [InlineData("There is no such file", "nowhere.csv", "harbour")]
    [InlineData("is no map", "nowhere.csv", "harbour", "--map", "geo=VN")]
    [InlineData("is no day", "nowhere.csv", "harbour", "--published", "6/2/2023")]
    [InlineData("is no factor", "nowhere.csv", "harbour", "--scale", "gdp=0")]
    [InlineData("This is a folder", "harbour", "harbour")]
    [InlineData("has no sheets", "harbour/figures.csv", "harbour", "--sheet", "S")]
    public async Task Command_line_that_is_wrong_says_so(string problem, params string[] args)
    {
        CapturedProgram program = await CapturedProgram.RunIn(_folder.Path, ["import", .. args]);

        Assert.Equal((ExitCode.Wrong, ""), (program.ExitCode, program.Out));
        Assert.Contains(problem, program.Error, StringComparison.Ordinal);
    }

    private Task<CapturedProgram> Import(string file, params string[] options) => CapturedProgram.RunIn(_folder.Path, ["import", file, "harbour", .. options]);

    private void Save(Dictionary<string, object?>[] rows)
    {
        using FileStream file = File.Create(Path.Combine(_folder.Path, "data.xlsx"));
        file.SaveAs(rows, sheetName: "Data");
    }

    /// <summary>Saves a workbook whose sheet has these rows as they are.</summary>
    private void Raw(string rows, string after = "", string? dimension = null)
    {
        Save([new() { ["variable"] = "hotels" }]);
        using ZipArchive archive = ZipFile.Open(Path.Combine(_folder.Path, "data.xlsx"), ZipArchiveMode.Update);
        archive.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
        using StreamWriter sheet = new(archive.CreateEntry("xl/worksheets/sheet1.xml").Open(), Encoding.UTF8);
        sheet.Write($"<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{(dimension is null ? "" : $"<dimension ref=\"{dimension}\"/>")}<sheetData>{rows}</sheetData>{after}</worksheet>");
    }
}
