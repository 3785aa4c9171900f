using System.Text.Json;
using Parquet;
using Parquet.Schema;

namespace GrowthSim.Cli.Tests.Commands;

public sealed class ExportCommandTests : IDisposable
{
    private const string Header = "model,scenario,region,variable,unit,year,statistic,value,run";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Run_is_one_long_table_with_the_numbers_of_its_document()
    {
        CapturedProgram json = await Run("run", "--paths", "1000", "--format", "json");
        CapturedProgram csv = await Run("export", "--paths", "1000", "--region", "Harbour");

        Assert.Equal((ExitCode.Done, ""), (csv.ExitCode, csv.Error));
        string[][] rows = [.. csv.Out.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(','))];
        Assert.Equal(Header.Split(','), rows[0]);
        Assert.All(rows.Skip(1), row => Assert.Equal(("harbour", "baseline", "Harbour"), (row[0], row[1], row[2])));
        using JsonDocument document = JsonDocument.Parse(json.Out);
        JsonElement year = document.RootElement.GetProperty("projections").GetProperty("services.value_added").GetProperty("years")[5];
        string Of(string statistic) => rows.Single(row => row[3] == "services.value_added" && row[5] == "2025" && row[6] == statistic)[7];
        Assert.Equal(year.GetProperty("mean").GetRawText(), Of("mean"));
        Assert.Equal(year.GetProperty("quantiles").GetProperty("0.95").GetRawText(), Of("p95"));
        JsonElement target = document.RootElement.GetProperty("targets")[0];
        Assert.Equal(target.GetProperty("probability").GetRawText(), rows.Single(row => row[3] == "targets." + target.GetProperty("id").GetString() && row[6] == "probability")[7]);
    }

    [Fact]
    public async Task All_runs_on_record_are_exported()
    {
        Assert.Equal(ExitCode.Wrong, (await Run("export", [null, "--runs"])).ExitCode);
        await Run("run", "--paths", "1000");
        await Run("run", "--paths", "1000", "--seed", "2", "--scenario", "services-push");

        CapturedProgram program = await Run("export", [null, "--runs", "--output", "runs.csv"]);

        Assert.Equal((ExitCode.Done, ""), (program.ExitCode, program.Out));
        string[][] rows = [.. (await File.ReadAllLinesAsync(At("runs.csv"))).Skip(1).Select(line => line.Split(','))];
        Assert.Equal(2, rows.Select(row => row[8]).Distinct().Count());
        Assert.Equal(["baseline", "services-push"], rows.Select(row => row[1]).Distinct().Order());
        Assert.Contains("--seed is for one run", (await Run("export", "--runs", "--seed", "2")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parquet_has_the_rows_of_the_csv()
    {
        string[] lines = (await Run("export", "--paths", "1000")).Out.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(ExitCode.Done, (await Run("export", "--paths", "1000", "--output", "run.parquet")).ExitCode);

        await using ParquetReader reader = await ParquetReader.CreateAsync(At("run.parquet"));
        Assert.Equal(Header.Split(','), reader.Schema.GetDataFields().Select(field => field.Name));
        double[] values = await Numbers(reader, "value", lines.Length - 1);
        Assert.Equal(lines.Skip(1).Select(line => double.Parse(line.Split(',')[^2], System.Globalization.CultureInfo.InvariantCulture)), values);
    }

    [Fact]
    public async Task Samples_in_parquet_are_those_of_the_csv()
    {
        string[] lines = (await CapturedProgram.Run("samples", CapturedProgram.Harbour, "--paths", "50", "--columns", "services_trend")).Out.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(ExitCode.Done, (await CapturedProgram.RunIn(_folder.Path, "samples", CapturedProgram.Harbour, "--paths", "50", "--columns", "services_trend", "--output", "paths.parquet")).ExitCode);

        await using ParquetReader reader = await ParquetReader.CreateAsync(At("paths.parquet"));
        double[] trend = await Numbers(reader, "services_trend", 50);
        Assert.Equal(lines.Skip(1).Select(line => double.Parse(line.Split(',')[2], System.Globalization.CultureInfo.InvariantCulture)), trend);
    }

    [Fact]
    public async Task File_of_another_ending_is_refused() =>
        Assert.Contains("ends neither in .csv nor in .parquet", (await Run("export", "--output", "run.txt")).Error, StringComparison.Ordinal);

    private static async Task<double[]> Numbers(ParquetReader reader, string column, int rows)
    {
        DataField field = reader.Schema.GetDataFields().Single(field => field.Name == column);
        using ParquetRowGroupReader group = reader.OpenRowGroupReader(0);
        double[] values = new double[rows];
        await group.ReadAsync<double>(field, values.AsMemory());
        return values;
    }

    private string At(string name) => Path.Combine(_folder.Path, name);

    private Task<CapturedProgram> Run(string verb, params string?[] args) => CapturedProgram.RunIn(
        _folder.Path,
        [verb, .. args is [null, ..] ? [] : new[] { CapturedProgram.Harbour }, .. args.OfType<string>(), "--data", At("data")]);
}
