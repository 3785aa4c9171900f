using System.Globalization;

namespace GrowthSim.Cli.Tests.Commands;

public sealed class SamplesCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Hits_of_the_rows_are_those_of_the_run()
    {
        string file = Path.Combine(_folder.Path, "paths.csv");
        string model = _folder.CopyHarbour();

        CapturedProgram samples = await CapturedProgram.Run("samples", model, "--paths", "20001", "--output", file);
        CapturedProgram run = await CapturedProgram.Run("run", model, "--paths", "20001", "--targets-only", "--format", "json", "--data", _folder.Path);

        Assert.Equal((ExitCode.Done, ""), (samples.ExitCode, samples.Out));
        Assert.Contains("20,001 paths", samples.Error, StringComparison.Ordinal);
        string[] rows = await File.ReadAllLinesAsync(file);
        string[] header = rows[0].Split(',');
        Assert.Equal(20_002, rows.Length);
        Assert.Equal(["path", "failed", "services_trend", "industry_trend"], header.Take(4));
        int hit = Array.IndexOf(header, "targets.growth_2030.met");
        Assert.Equal(Document.Probability(run.Out, "growth_2030"), rows.Skip(1).Average(row => double.Parse(row.Split(',')[hit], CultureInfo.InvariantCulture)), 12);
        Assert.False(File.Exists(file + ".part"));
    }

    [Fact]
    public async Task Columns_that_are_named_are_written_with_weights_where_there_are_any()
    {
        string model = _folder.CopyHarbour();
        await File.WriteAllTextAsync(Path.Combine(model, "figures.csv"), "variable,year,value,source\nvalue_added,2022,21000,BOOK\n");

        CapturedProgram plain = await CapturedProgram.Run("samples", model, "--paths", "3", "--columns", "services_trend, value_added@2025,targets.growth_2030.met");
        CapturedProgram weighted = await CapturedProgram.Run("samples", model, "--paths", "3", "--as-of", "2022", "--columns", "value_added@2022");

        Assert.Equal((ExitCode.Done, ExitCode.Done), (plain.ExitCode, weighted.ExitCode));
        Assert.StartsWith("path,failed,services_trend,value_added@2025,targets.growth_2030.met", plain.Out, StringComparison.Ordinal);
        Assert.Equal(4, plain.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.StartsWith("path,failed,log_weight,value_added@2022", weighted.Out, StringComparison.Ordinal);
        Assert.EndsWith(",21000", weighted.Out.TrimEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Did you mean 'services_trend'?", "--columns", "services_trnd")]
    [InlineData("is no list of names", "--columns", "services_trend,,hotels@2025")]
    [InlineData("stands there twice", "--columns", "services_trend,services_trend")]
    [InlineData("ends neither in .csv nor in .parquet", "--output", "paths.arrow")]
    [InlineData("lies in a folder that there is not", "--output", "nowhere/paths.csv")]
    [InlineData("--paths", "--paths", "0")]
    public async Task What_cannot_be_written_says_why(string message, params string[] words)
    {
        CapturedProgram program = await CapturedProgram.Run(["samples", _folder.CopyHarbour(), .. words]);

        Assert.Equal((ExitCode.Wrong, ""), (program.ExitCode, program.Out));
        Assert.Contains(message, program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interrupted_it_leaves_no_file()
    {
        using StringWriter output = new();
        using StringWriter error = new();
        Surroundings surroundings = new() { Out = output, Error = error, Folder = _folder.Path, ProgramFolder = _folder.Path, Variable = _ => null };
        using CancellationTokenSource interruption = new(TimeSpan.FromSeconds(2));

        int exitCode = await CommandLine.Run(["samples", _folder.CopyHarbour(), "--paths", "1e8", "--output", "paths.csv"], surroundings, interruption.Token);

        Assert.Equal(ExitCode.Cancelled, exitCode);
        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "paths.csv*"));
    }
}
