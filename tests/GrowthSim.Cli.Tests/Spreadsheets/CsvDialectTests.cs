namespace GrowthSim.Cli.Tests.Spreadsheets;

public sealed class CsvDialectTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Vietnamese_dialect_has_the_same_numbers_with_commas()
    {
        string[] run = ["run", CapturedProgram.Harbour, "--paths", "1000", "--format", "csv", "--table", "projections", "--data", _data.Path];
        string plain = (await CapturedProgram.Run(run)).Out;
        string vietnamese = (await CapturedProgram.Run([.. run, "--csv-dialect", "vi"])).Out;

        Assert.StartsWith("\uFEFFvariable;name;unit;year;mean;", vietnamese, StringComparison.Ordinal);
        string[][] rows = [.. vietnamese[1..].Split('\n').Skip(1).Select(line => line.Split(';'))];
        string[][] expected = [.. plain.Split('\n').Skip(1).Select(line => line.Split(','))];
        Assert.Equal(expected.Length, rows.Length);
        Assert.All(rows.Zip(expected), pair => Assert.Equal(pair.Second.Skip(4), pair.First.Skip(4).Select(number => number.Replace(',', '.'))));
    }

    [Fact]
    public async Task Tables_of_a_report_are_written_in_it_and_no_text_is_a_formula()
    {
        string model = Path.Combine(_data.Path, "town.yaml");
        File.WriteAllText(model, """
            growthsim: 1
            id: town
            base_year: 2020
            last_year: 2021
            parameters: { x: "normal(0, 1)" }
            targets: { t: { measure: x, at_least: 0, name: "=1+1" } }
            """);

        CapturedProgram program = await CapturedProgram.Run("run", model, "--paths", "1000", "--csv-dialect", "vi", "--output", Path.Combine(_data.Path, "report"), "--data", _data.Path);
        string table = File.ReadAllText(Path.Combine(_data.Path, "report", "targets.csv"));

        Assert.True(program.ExitCode == ExitCode.Done, program.Error);
        Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(Path.Combine(_data.Path, "report", "targets.csv"))[..3]);
        Assert.Contains(";'=1+1;", table, StringComparison.Ordinal);
        Assert.Contains("'=1+1", (await CapturedProgram.Run("targets", model, "--format", "csv", "--csv-dialect", "vi")).Out, StringComparison.Ordinal);
        Assert.Contains(",=1+1,", (await CapturedProgram.Run("targets", model, "--format", "csv")).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("targets")]
    [InlineData("scenarios")]
    public async Task Every_table_is_written_in_it(string verb)
    {
        string text = (await CapturedProgram.Run(verb, CapturedProgram.Harbour, "--format=csv", "--csv-dialect=vi")).Out;

        Assert.Equal(('\uFEFF', true), (text[0], text.Split('\n')[0].Contains(';', StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Samples_are_written_in_it_and_text_and_json_are_not()
    {
        string samples = (await CapturedProgram.Run("samples", CapturedProgram.Harbour, "--paths", "2", "--columns", "services_trend", "--csv-dialect", "vi")).Out;
        string json = (await CapturedProgram.Run("targets", CapturedProgram.Harbour, "--format", "json", "--csv-dialect", "vi")).Out;

        Assert.Matches("^\uFEFFpath;failed;services_trend\r?\n0;0;0,[0-9]+\r?\n1;0;0,[0-9]+\r?\n$", samples);
        Assert.StartsWith("{", json, StringComparison.Ordinal);
    }
}
