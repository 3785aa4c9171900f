using System.Collections.Immutable;
using GrowthSim.Analysis;
using GrowthSim.Grains.Compute;
using GrowthSim.Grains.Serialization;
using GrowthSim.Simulation;

namespace GrowthSim.Grains.Analyses;

/// <summary>An analysis of runs that are known beforehand.</summary>
/// <typeparam name="TOutcome">What it says.</typeparam>
/// <param name="analysis">The analysis.</param>
/// <param name="level">The confidence level of all intervals.</param>
internal sealed class RunsWork<TOutcome>(RunAnalysis<TOutcome> analysis, double level) : AnalysisWork
    where TOutcome : class
{
    public override int Runs => analysis.Runs.Length;

    // Of a review the first run has no figures, and the second all of them.
    public override async Task Try(AnalysisRuns runs)
    {
        foreach (AnalysisRun run in analysis.Runs.Take(2))
        {
            await runs.Compile(run, CancellationToken.None);
        }
    }

    public override async Task<(byte[] Outcome, bool IsWhole)> Do(AnalysisRuns runs, ComputePool pool, CancellationToken cancellationToken)
    {
        ImmutableArray<BlockResult>.Builder results = ImmutableArray.CreateBuilder<BlockResult>();
        try
        {
            foreach (AnalysisRun run in analysis.Runs)
            {
                results.Add(await runs.Result(run, cancellationToken));
            }
        }
        catch (OperationCanceledException) when (results.Count >= analysis.Least)
        {
            // What is known is read.
        }

        ImmutableArray<BlockResult> read = results.ToImmutable();
        byte[] outcome = await pool.Run("analyses", thread => AnalysisJson.Write(analysis.Read(read, level, thread)), CancellationToken.None);
        return (outcome, read.Length == Runs);
    }
}
