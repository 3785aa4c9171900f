using System.Globalization;
using GrowthSim.Grains.Compute;

namespace GrowthSim.Grains.Analyses;

/// <summary>What an analysis does: runs, and a reading of them.</summary>
internal abstract class AnalysisWork
{
    /// <summary>Gets the number of runs that it takes; the most, where that hangs on what they say.</summary>
    public abstract int Runs { get; }

    /// <summary>Does it.</summary>
    /// <param name="runs">Makes the runs.</param>
    /// <param name="pool">Reads them.</param>
    /// <param name="cancellationToken">Stops it: with what is known, or an <see cref="OperationCanceledException"/>.</param>
    /// <returns>The outcome as JSON, and whether it is all of it.</returns>
    public abstract Task<(byte[] Outcome, bool IsWhole)> Do(AnalysisRuns runs, ComputePool pool, CancellationToken cancellationToken);

    /// <summary>Compiles the first runs, so that what cannot be run is refused when it is ordered.</summary>
    /// <param name="runs">Makes the runs.</param>
    /// <exception cref="OrderRefusedException">One cannot be run.</exception>
    public abstract Task Try(AnalysisRuns runs);

    /// <summary>Refuses what takes too many runs.</summary>
    /// <exception cref="OrderRefusedException">It does.</exception>
    public void Check()
    {
        if (Runs > AnalysisOrder.MaxRuns)
        {
            throw new OrderRefusedException(
                string.Create(CultureInfo.InvariantCulture, $"The analysis takes {Runs} runs, and at most {AnalysisOrder.MaxRuns} may be ordered by one. Ask for fewer times, levers or steps (a review by date)."), []);
        }
    }
}
