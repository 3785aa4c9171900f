using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Benchmarks;

/// <summary>Runs of benchmarks/models/bac-giang through grains, ordered and followed as the command line does.</summary>
internal sealed class OrderedRuns
{
    private readonly IGrainFactory _grains;

    private OrderedRuns(IGrainFactory grains) => _grains = grains;

    /// <summary>Hands the model and its baseline to the grains.</summary>
    public static async Task<OrderedRuns> Begin(IGrainFactory grains)
    {
        ModelText text = ModelFolder.Read(BacGiangModel.Folder()).OrThrow();
        await grains.GetGrain<IModelGrain>("bac-giang").Import(text);
        await grains.GetGrain<IScenarioGrain>("bac-giang/baseline").Save(text.Scenarios["baseline"]);
        return new OrderedRuns(grains);
    }

    /// <summary>Orders a run, follows it, and returns what came of it.</summary>
    /// <param name="paths">The number of paths.</param>
    /// <param name="seed">The seed; each run needs another, or the record answers.</param>
    public async Task<RunOutcome> Run(long paths, ulong seed)
    {
        RunTicket ticket = await _grains.GetGrain<IScenarioGrain>("bac-giang/baseline").Run(new RunOrder { Paths = paths, Seed = seed });
        if (ticket.Finished)
        {
            throw new InvalidOperationException($"The run of seed {seed} was on record.");
        }

        IRunGrain run = _grains.GetGrain<IRunGrain>(ticket.RunId);
        await foreach (RunProgress progress in run.Watch(0, CancellationToken.None))
        {
            if (progress.Failure is string failure)
            {
                throw new InvalidOperationException(failure);
            }

            if (progress.Ended)
            {
                break;
            }
        }

        return await run.Outcome(0.95);
    }
}
