using GrowthSim.Analysis;
using GrowthSim.Analysis.Comparisons;
using GrowthSim.Compilation;
using GrowthSim.Grains.Compute;
using GrowthSim.Grains.Serialization;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Simulation;

namespace GrowthSim.Grains.Analyses;

/// <summary>An analysis each of whose runs hangs on what those before it say. Its steps are its runs, which are on record: after a restart the same search takes the same steps, and finds those that are made.</summary>
/// <typeparam name="TOutcome">What it says.</typeparam>
/// <param name="search">The analysis.</param>
/// <param name="paths">The number of paths of each run.</param>
/// <param name="level">The confidence level of all intervals.</param>
internal sealed class SearchWork<TOutcome>(RunSearch<TOutcome> search, long paths, double level) : AnalysisWork
    where TOutcome : class
{
    private bool _isPaired = true;

    public override int Runs => search.MaxRuns(_isPaired);

    public override async Task Try(AnalysisRuns runs)
    {
        try
        {
            search.Check(await First(runs));
        }
        catch (ModelException nothing)
        {
            throw new OrderRefusedException(nothing.Errors[0].ToString(), nothing.Errors);
        }
    }

    public override async Task<(byte[] Outcome, bool IsWhole)> Do(AnalysisRuns runs, ComputePool pool, CancellationToken cancellationToken)
    {
        TOutcome outcome = await search.Search(paths, run => Make(run, runs, pool, cancellationToken));
        return (await pool.Run("analyses", _ => AnalysisJson.Write(outcome), CancellationToken.None), true);
    }

    private async Task<RunPlan> First(AnalysisRuns runs)
    {
        try
        {
            return await runs.Plan(search.First, CancellationToken.None);
        }
        catch (OrderRefusedException refused) when (ScenarioComparison.ArePairless(refused.Errors))
        {
            _isPaired = false;
            return await runs.Plan(search.First with { Against = [] }, CancellationToken.None);
        }
    }

    private async Task<RunOutcome> Make(AnalysisRun run, AnalysisRuns runs, ComputePool pool, CancellationToken cancellationToken)
    {
        try
        {
            BlockResult result = await runs.Result(run, cancellationToken);
            return await pool.Run("analyses", _ => RunOutcome.From(result, level, partial: false), cancellationToken);
        }
        catch (OrderRefusedException refused) when (!refused.Errors.IsDefaultOrEmpty)
        {
            throw new ModelException(refused.Errors);
        }
    }
}
