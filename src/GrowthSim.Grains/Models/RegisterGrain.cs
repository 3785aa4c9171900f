using System.Collections.Immutable;
using GrowthSim.Grains.Parts;
using GrowthSim.Grains.Storage;

namespace GrowthSim.Grains.Models;

/// <summary>Keeps the list of models. Runs are asked of their scenarios, which know them: nothing of them is kept twice.</summary>
[GrainType("register")]
internal sealed class RegisterGrain([PersistentState("models", GrainStore.Name)] IPersistentState<ModelListState> list) : Grain, IRegisterGrain, IModelList
{
    /// <summary>The number of scenarios that are asked at a time.</summary>
    private const int AskedAtOnce = 64;

    public Task<ImmutableArray<ModelSummary>> Models() =>
        Task.FromResult<ImmutableArray<ModelSummary>>([.. list.State.Models.Values.OrderBy(model => model.Model, StringComparer.Ordinal)]);

    public async Task<RunPage> Runs(RunQuery query)
    {
        RunPlace? after = Place(query);
        List<(RunPlace Place, string Scenario)> all = [];
        foreach (string[] keys in (await Scenarios(query)).Chunk(AskedAtOnce))
        {
            ImmutableArray<RunPlace>[] places = await Task.WhenAll(keys.Select(key => GrainFactory.GetGrain<IScenarioRuns>(key).Places()));
            all.AddRange(keys.Zip(places, (key, its) => its.Select(place => (place, key))).SelectMany(its => its));
        }

        (RunPlace Place, string Scenario)[] page = [.. all.Where(run => after is not RunPlace place || run.Place.CompareTo(place) > 0).OrderBy(run => run.Place).Take(query.Limit + 1)];
        ImmutableArray<RunStatus> standing = await Standing([.. page.Take(query.Limit)]);
        return new RunPage(standing, page.Length > query.Limit ? page[query.Limit - 1].Place.ToString() : null);
    }

    private async Task<ImmutableArray<RunStatus>> Standing((RunPlace Place, string Scenario)[] page)
    {
        ImmutableArray<RunStatus>[] known = await Task.WhenAll(page.GroupBy(run => run.Scenario).Select(its =>
            GrainFactory.GetGrain<IScenarioRuns>(its.Key).Standing([.. its.Select(run => run.Place.Run)])));
        Dictionary<string, RunStatus> byRun = known.SelectMany(its => its).ToDictionary(status => status.RunId);
        return [.. page.Select(run => byRun[run.Place.Run])];
    }

    public async Task Note(ModelSummary model)
    {
        ModelSummary? before = list.State.Models.GetValueOrDefault(model.Model);
        if (before == model)
        {
            return;
        }

        list.State.Models[model.Model] = model;
        try
        {
            await list.WriteStateAsync();
        }
        catch
        {
            // What could not be stored must not be remembered either: the model tells it again.
            if (before is null)
            {
                list.State.Models.Remove(model.Model);
            }
            else
            {
                list.State.Models[model.Model] = before;
            }

            throw;
        }
    }

    private static RunPlace? Place(RunQuery query)
    {
        if (query.Limit is < 1 or > RunQuery.MaxLimit)
        {
            throw new OrderRefusedException($"The limit is {query.Limit}. Write a number of runs from 1 to {RunQuery.MaxLimit}.", []);
        }

        if (query.After is null)
        {
            return null;
        }

        return RunPlace.TryParse(query.After, out RunPlace place)
            ? place
            : throw new OrderRefusedException("This is no place of the list of runs. Write what the page before says of the next one.", []);
    }

    private async Task<string[]> Scenarios(RunQuery query)
    {
        if (query is { Model: string model, Scenario: string scenario })
        {
            return [$"{model}/{scenario}"];
        }

        string[][] keys = query.Model is string one ? [await Scenarios(one)] : await Task.WhenAll(list.State.Models.Keys.Select(ScenariosOfWhole));
        return query.Scenario is null ? [.. keys.SelectMany(its => its)] : [.. keys.SelectMany(its => its).Where(key => key.EndsWith($"/{query.Scenario}", StringComparison.Ordinal))];
    }

    private async Task<string[]> Scenarios(string model) => [.. (await GrainFactory.GetGrain<IModelRegister>(model).ScenarioIds()).Select(scenario => $"{model}/{scenario}")];

    // What the store has lost of one model must not keep the runs of the others from being seen.
    private async Task<string[]> ScenariosOfWhole(string model)
    {
        try
        {
            return await Scenarios(model);
        }
        catch (Exception lost) when (lost is NotOnRecordException or StoreException { Fault: StoreFault.Damaged })
        {
            return [];
        }
    }
}
