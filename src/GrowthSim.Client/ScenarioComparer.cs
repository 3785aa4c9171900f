using System.Collections.Immutable;
using GrowthSim.Analysis;
using GrowthSim.Analysis.Comparisons;
using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Client;

/// <summary>Compares scenarios of a model: a run for each, which is compared with all before it path by path. Where figures on record give their paths different weights, the runs are made with <see cref="ReplicateTable"/> in place of that.</summary>
/// <typeparam name="TRun">A run as whoever makes it tells it apart.</typeparam>
/// <param name="run">Makes the run of a scenario, by its place, to an order.</param>
/// <param name="outcome">Returns what a run says.</param>
/// <param name="sets">Returns the paths of a run by sets.</param>
public sealed class ScenarioComparer<TRun>(Func<int, RunOrder, Task<TRun>> run, Func<TRun, RunOutcome> outcome, Func<TRun, Task<ReplicateTable>> sets)
{
    /// <summary>Compares.</summary>
    /// <param name="scenarios">The scenarios, each with what is replaced in it: from two to one more than <see cref="RunOrder.MaxAgainst"/>.</param>
    /// <param name="order">What they have in common: paths, seed, design, view, level.</param>
    /// <returns>The comparison: of those that were run until a run was stopped.</returns>
    /// <exception cref="OperationCanceledException">It was stopped before two were run.</exception>
    public async Task<ScenarioComparison> Compare(ImmutableArray<ComparedScenario> scenarios, RunOrder order)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(scenarios.Length, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(scenarios.Length, RunOrder.MaxAgainst + 1);
        try
        {
            ImmutableArray<TRun> runs = await Runs(scenarios, place => order with { Settings = scenarios[place].Settings, Against = [.. scenarios.Take(place)] }).ConfigureAwait(false);
            return ScenarioComparison.Of(Compared(scenarios, runs));
        }
        catch (ModelException refused) when (ScenarioComparison.ArePairless(refused.Errors))
        {
            RunOrder bySets = order with { Tables = [ReplicateTable.Definition.Name] };
            ImmutableArray<TRun> runs = await Runs(scenarios, place => bySets with { Settings = scenarios[place].Settings }).ConfigureAwait(false);
            ReplicateTable[] counted = await Task.WhenAll(runs.Select(sets)).ConfigureAwait(false);
            return ScenarioComparison.OfSets(Compared(scenarios, runs), [.. counted], [.. runs.Select(each => Scored(outcome(each)))]);
        }
    }

    private async Task<ImmutableArray<TRun>> Runs(ImmutableArray<ComparedScenario> scenarios, Func<int, RunOrder> order)
    {
        ImmutableArray<TRun>.Builder runs = ImmutableArray.CreateBuilder<TRun>();
        try
        {
            for (int place = 0; place < scenarios.Length; place++)
            {
                runs.Add(await run(place, order(place)).ConfigureAwait(false));
            }
        }
        catch (OperationCanceledException) when (runs.Count > 1)
        {
            // Two and more can be compared.
        }

        return runs.ToImmutable();
    }

    private ImmutableArray<ComparedRun> Compared(ImmutableArray<ComparedScenario> scenarios, ImmutableArray<TRun> runs) =>
        [.. runs.Select((each, place) => new ComparedRun(scenarios[place].Name, outcome(each)))];

    private static ImmutableArray<string> Scored(RunOutcome run) => [.. run.Targets.Where(target => target.State != TargetState.NotEvaluable).Select(target => target.Id)];
}
