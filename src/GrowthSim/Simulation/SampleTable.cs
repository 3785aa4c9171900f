using System.Collections.Immutable;

namespace GrowthSim.Simulation;

/// <summary>Values of consecutive paths, column by column.</summary>
public sealed class SampleTable
{
    internal SampleTable(ImmutableArray<string> columns, long firstPath, int paths)
    {
        Columns = columns;
        FirstPath = firstPath;
        Paths = paths;
        Values = [.. columns.Select(_ => GC.AllocateUninitializedArray<double>(paths))];
        FailedPaths = new bool[paths];
        LogWeightsOfPaths = new double[paths];
    }

    /// <summary>Gets the names of the columns.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>Gets the path of the first row.</summary>
    public long FirstPath { get; }

    /// <summary>Gets the number of paths, a row each.</summary>
    public int Paths { get; }

    /// <summary>Gets whether each path fails, row by row: it counts for no target and no average of a run, and its values may be NaN or infinite.</summary>
    public ReadOnlySpan<bool> Failed => FailedPaths;

    /// <summary>Gets the logarithm of each path's weight, row by row, where the plan is conditioned on figures: a mean over the paths takes each as its weight says. 0 where paths have none.</summary>
    public ReadOnlySpan<double> LogWeights => LogWeightsOfPaths;

    internal double[] LogWeightsOfPaths { get; }

    internal double[][] Values { get; }

    internal bool[] FailedPaths { get; }

    /// <summary>Returns a column, a value for each path.</summary>
    /// <param name="column">Its name.</param>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    public ReadOnlySpan<double> this[string column] => Columns.IndexOf(column) is >= 0 and int place
        ? Values[place]
        : throw new KeyNotFoundException($"There is no column '{column}'. There are: {string.Join(", ", Columns)}.");
}
