namespace GrowthSim.Cli.Exports;

/// <summary>Takes the rows of one long table, as CSV or as Parquet. What is written is complete once it is disposed of.</summary>
internal interface ILongWriter : IAsyncDisposable
{
    /// <summary>Writes rows.</summary>
    Task Write(IEnumerable<LongRow> rows, CancellationToken cancellationToken);
}
