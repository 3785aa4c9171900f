using System.Collections.Immutable;
using GrowthSim.Grains;
using GrowthSim.Outcomes;
using GrowthSim.Server.Dashboard.Frame;
using GrowthSim.Server.Dashboard.Queries;

namespace GrowthSim.Server.Dashboard.Outlook;

/// <summary>Finds the run that a page shows: the one that its address names, else the newest of the scenario as it stands.</summary>
internal sealed class ShownRuns(IGrainFactory grains)
{
    /// <summary>Returns the run; null where the scenario has none.</summary>
    /// <param name="page">The page.</param>
    /// <param name="quantiles">The probabilities of the quantiles that it is read with; left out for those of a fan chart.</param>
    public async Task<ShownRun?> Find(PageContext page, ImmutableArray<double> quantiles = default)
    {
        ImmutableArray<ScenarioRun> runs = await grains.GetGrain<IScenarioGrain>($"{page.Model!.Id}/{page.Scenario}").Runs();
        if (page.Query.Text("run") is string asked)
        {
            RunStatus status = await grains.GetGrain<IRunGrain>(asked).Status();
            if (status.State != RunState.Unknown && status.Model == page.Model.Id && status.Scenario == page.Scenario)
            {
                return await Read(status, runs.FirstOrDefault(run => run.RunId == asked)?.Order, quantiles);
            }

            page.Query.Refuse(QueryWords.NoRun, GrowthSim.Language.Wording.Clip(asked));
        }

        return runs.FirstOrDefault(IsOfScenarioAlone) is ScenarioRun newest ? await Read(await grains.GetGrain<IRunGrain>(newest.RunId).Status(), newest.Order, quantiles) : null;
    }

    /// <summary>Returns a run as it stands.</summary>
    public async Task<ShownRun> Read(string run, RunOrder? order) => await Read(await grains.GetGrain<IRunGrain>(run).Status(), order, default);

    /// <summary>Returns whether a run is of the scenario as it stands: with nothing replaced, for no analysis.</summary>
    public static bool IsOfScenarioAlone(ScenarioRun run) => run.Order is null
        or { Settings.IsDefaultOrEmpty: true, Tables.IsDefaultOrEmpty: true, Against.IsDefaultOrEmpty: true, TargetsOnly: false, AsOf: null };

    private async Task<ShownRun> Read(RunStatus status, RunOrder? order, ImmutableArray<double> quantiles)
    {
        RunOutcome? outcome = status.Paths > 0 ? await grains.GetGrain<IRunGrain>(status.RunId).Read(RunOrder.DefaultLevel, quantiles.IsDefault ? [] : quantiles) : null;
        return new ShownRun(status, outcome, order);
    }
}
