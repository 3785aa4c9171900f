using GrowthSim.Simulation;

namespace GrowthSim.Cli.Reports.Samples;

/// <summary>Takes paths as rows, as CSV or as Parquet. What is written is complete once it is disposed of.</summary>
internal interface ISampleWriter : IAsyncDisposable
{
    /// <summary>Writes paths.</summary>
    Task Write(SampleTable table);
}
