using Parquet;
using Parquet.Schema;

namespace GrowthSim.Cli.Exports;

/// <summary>One long table as Parquet, a group of rows for each run.</summary>
internal sealed class LongParquet : ILongWriter
{
    private static readonly (DataField Field, Func<LongRow, string> Of)[] Texts =
    [
        (new DataField<string>("model"), row => row.Model),
        (new DataField<string>("scenario"), row => row.Scenario),
        (new DataField<string>("region"), row => row.Region),
        (new DataField<string>("variable"), row => row.Variable),
        (new DataField<string>("unit"), row => row.Unit),
        (new DataField<string>("statistic"), row => row.Statistic),
        (new DataField<string>("run"), row => row.Run),
    ];

    private static readonly DataField<int> Year = new("year");
    private static readonly DataField<double> Value = new("value");

    private readonly ParquetWriter _writer;

    private LongParquet(ParquetWriter writer) => _writer = writer;

    public static async Task<LongParquet> Create(Stream stream) =>
        new(await ParquetWriter.CreateAsync(new ParquetSchema([.. Texts[..5].Select(text => text.Field), Year, Texts[5].Field, Value, Texts[6].Field]), stream));

    public async Task Write(IEnumerable<LongRow> rows, CancellationToken cancellationToken)
    {
        LongRow[] all = [.. rows];
        using ParquetRowGroupWriter group = _writer.CreateRowGroup();
        foreach ((DataField field, Func<LongRow, string> of) in Texts[..5])
        {
            await group.WriteAsync(field, all.Select(of).ToArray());
        }

        await group.WriteAsync<int>(Year, all.Select(row => row.Year).ToArray(), cancellationToken: cancellationToken);
        await group.WriteAsync(Texts[5].Field, all.Select(Texts[5].Of).ToArray());
        await group.WriteAsync<double>(Value, all.Select(row => row.Value).ToArray(), cancellationToken: cancellationToken);
        await group.WriteAsync(Texts[6].Field, all.Select(Texts[6].Of).ToArray());
        group.CompleteValidate();
    }

    public ValueTask DisposeAsync() => _writer.DisposeAsync();
}
