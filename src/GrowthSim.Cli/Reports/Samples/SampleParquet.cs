using System.Collections.Immutable;
using GrowthSim.Simulation;
using Parquet;
using Parquet.Schema;

namespace GrowthSim.Cli.Reports.Samples;

/// <summary>Paths as rows of Parquet, with the columns of the CSV; what is not finite there stands as it is.</summary>
internal sealed class SampleParquet : ISampleWriter
{
    private static readonly DataField<long> Path = new("path");
    private static readonly DataField<bool> Failed = new("failed");
    private static readonly DataField<double> LogWeight = new("log_weight");

    private readonly ParquetWriter _writer;
    private readonly bool _hasWeights;
    private readonly DataField<double>[] _columns;

    private SampleParquet(ParquetWriter writer, bool hasWeights, DataField<double>[] columns) => (_writer, _hasWeights, _columns) = (writer, hasWeights, columns);

    /// <summary>Begins a file.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="columns">The columns behind those of every path.</param>
    /// <param name="hasWeights">Whether paths have weights.</param>
    public static async Task<SampleParquet> Create(Stream stream, ImmutableArray<string> columns, bool hasWeights)
    {
        DataField<double>[] fields = [.. columns.Select(column => new DataField<double>(column))];
        Field[] first = hasWeights ? [Path, Failed, LogWeight] : [Path, Failed];
        return new SampleParquet(await ParquetWriter.CreateAsync(new ParquetSchema([.. first, .. fields]), stream), hasWeights, fields);
    }

    public async Task Write(SampleTable table)
    {
        using ParquetRowGroupWriter group = _writer.CreateRowGroup();
        await group.WriteAsync<long>(Path, Enumerable.Range(0, table.Paths).Select(row => table.FirstPath + row).ToArray());
        await group.WriteAsync<bool>(Failed, Enumerable.Range(0, table.Paths).Select(row => table.Failed[row]).ToArray());
        if (_hasWeights)
        {
            await group.WriteAsync<double>(LogWeight, Enumerable.Range(0, table.Paths).Select(row => table.LogWeights[row]).ToArray());
        }

        foreach ((string name, DataField<double> field) in table.Columns.Zip(_columns))
        {
            await group.WriteAsync<double>(field, table[name].ToArray());
        }

        group.CompleteValidate();
    }

    public ValueTask DisposeAsync() => _writer.DisposeAsync();
}
