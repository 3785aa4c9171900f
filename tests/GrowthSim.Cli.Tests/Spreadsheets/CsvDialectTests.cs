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
