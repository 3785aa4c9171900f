using GrowthSim.Cli.Reports;

namespace GrowthSim.Cli.Exports;

/// <summary>One long table as CSV.</summary>
internal sealed class LongCsv(TextWriter writer) : ILongWriter
{
    private readonly CsvText _csv = new(writer, "model", "scenario", "region", "variable", "unit", "year", "statistic", "value", "run");

    public Task Write(IEnumerable<LongRow> rows, CancellationToken cancellationToken)
    {
        foreach (LongRow row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _csv.Row(row.Model, row.Scenario, row.Region, row.Variable, row.Unit, row.Year, row.Statistic, row.Value, row.Run);
        }

        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        _csv.Dispose();
        return new ValueTask(writer.FlushAsync());
    }
}
