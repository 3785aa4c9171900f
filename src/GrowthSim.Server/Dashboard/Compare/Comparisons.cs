using System.Collections.Immutable;
using GrowthSim.Analysis;
using GrowthSim.Analysis.Comparisons;
using GrowthSim.Grains;
using GrowthSim.Outcomes;

namespace GrowthSim.Server.Dashboard.Compare;

/// <summary>Comparisons of scenarios, each of which is its runs: its identifier is made of theirs, as in the HTTP interface.</summary>
internal sealed class Comparisons(IGrainFactory grains)
{
    private const char Between = '~';

    /// <summary>Orders the runs of a comparison, and returns its identifier.</summary>
    public async Task<string> Order(string model, ImmutableArray<ComparedScenario> scenarios, RunOrder order)
    {
        try
        {
            return await Order(model, scenarios, place => order with { Settings = scenarios[place].Settings, Against = [.. scenarios.Take(place)] });
        }
        catch (OrderRefusedException refused) when (ScenarioComparison.ArePairless(refused.Errors))
        {
            return await Order(model, scenarios, place => order with { Settings = scenarios[place].Settings, Tables = [ReplicateTable.Definition.Name] });
        }
    }

    /// <summary>Returns the runs of a comparison as they stand; empty where it is none of the model's.</summary>
    public async Task<ImmutableArray<RunStatus>> Runs(string model, string comparison)
    {
        string[] ids = comparison.Split(Between);
        RunStatus[] runs = await Task.WhenAll(ids.Take(RunOrder.MaxAgainst + 1).Select(id => grains.GetGrain<IRunGrain>(id).Status()));
        return runs.Length < 2 || ids.Length != runs.Length || runs.Any(run => run.State == RunState.Unknown || run.Model != model) ? [] : [.. runs];
    }

    /// <summary>Reads a comparison all of whose runs have ended.</summary>
    public async Task<ScenarioComparison> Read(ImmutableArray<RunStatus> runs)
    {
        RunOutcome[] outcomes = await Task.WhenAll(runs.Select(run => grains.GetGrain<IRunGrain>(run.RunId).Read(RunOrder.DefaultLevel, [])));
        ImmutableArray<ComparedRun> compared = [.. outcomes.Select((outcome, place) => new ComparedRun(place < outcomes[^1].Comparisons.Length ? outcomes[^1].Comparisons[place].Scenario : outcome.Scenario, outcome))];
        if (!outcomes[^1].Comparisons.IsEmpty)
        {
            return ScenarioComparison.Of(compared);
        }

        TableCounts[] counted = await Task.WhenAll(runs.Select(run => grains.GetGrain<IRunGrain>(run.RunId).Table(ReplicateTable.Definition.Name)));
        return ScenarioComparison.OfSets(compared, [.. counted.Select(table => table.As(ReplicateTable.Definition))], [.. counted.Select(table => table.Targets)]);
    }

    private async Task<string> Order(string model, ImmutableArray<ComparedScenario> scenarios, Func<int, RunOrder> order)
    {
        List<string> runs = [];
        for (int place = 0; place < scenarios.Length; place++)
        {
            runs.Add((await grains.GetGrain<IScenarioGrain>($"{model}/{scenarios[place].Scenario}").Run(order(place))).RunId);
        }

        return string.Join(Between, runs);
    }
}
