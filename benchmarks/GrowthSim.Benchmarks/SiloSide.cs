using GrowthSim.Grains;
using GrowthSim.Grains.Hosting;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Benchmarks;

/// <summary>Runs of models/bac-giang through a silo inside this process, ordered as the command line orders them; its record is in a folder of its own.</summary>
internal sealed class SiloSide : IAsyncDisposable
{
    private readonly string _folder;
    private readonly EmbeddedSilo _silo;
    private readonly IScenarioGrain _scenario;

    private SiloSide(string folder, EmbeddedSilo silo, IScenarioGrain scenario) => (_folder, _silo, _scenario) = (folder, silo, scenario);

    /// <summary>Starts the silo, and hands it the model and its baseline.</summary>
    /// <param name="threads">The number of threads that simulate.</param>
    public static async Task<SiloSide> Start(int threads)
    {
        ModelText text = ModelFolder.Read(BacGiangModel.Folder()).OrThrow();
        string folder = Directory.CreateTempSubdirectory("growthsim-benchmark-").FullName;
        EmbeddedSilo silo = await EmbeddedSilo.Start(new EmbeddedSiloOptions { DataDirectory = folder, Threads = threads }, CancellationToken.None);
        await silo.Grains.GetGrain<IModelGrain>("bac-giang").Import(text);
        IScenarioGrain scenario = silo.Grains.GetGrain<IScenarioGrain>("bac-giang/baseline");
        await scenario.Save(text.Scenarios["baseline"]);
        return new SiloSide(folder, silo, scenario);
    }

    /// <summary>Orders a run, follows it as the command line does, and returns what came of it.</summary>
    /// <param name="paths">The number of paths.</param>
    /// <param name="seed">The seed; each run needs another, or the record answers.</param>
    public async Task<RunOutcome> Run(long paths, ulong seed)
    {
        RunTicket ticket = await _scenario.Run(new RunOrder { Paths = paths, Seed = seed });
        if (ticket.Finished)
        {
            throw new InvalidOperationException($"The run of seed {seed} was on record.");
        }

        IRunGrain run = _silo.Grains.GetGrain<IRunGrain>(ticket.RunId);
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

    public async ValueTask DisposeAsync()
    {
        await _silo.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
