using GrowthSim.Compilation;

namespace GrowthSim.Simulation;

/// <summary>Takes the columns that leave the tape, one tile at a time.</summary>
internal abstract unsafe class ColumnSink
{
    /// <summary>Takes a column.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="index">Which one.</param>
    /// <param name="column">Its values; valid during the call.</param>
    /// <param name="stride">The doubles from one group of four paths to the next: 4, or 0 where all groups are the same.</param>
    public abstract void Take(TapeSinkKind kind, int index, double* column, int stride);
}
