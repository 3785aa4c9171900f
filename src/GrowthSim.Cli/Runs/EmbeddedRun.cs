using GrowthSim.Cli.Models;
using GrowthSim.Cli.Wording;
using GrowthSim.Client;
using GrowthSim.Grains;
using GrowthSim.Grains.Hosting;

namespace GrowthSim.Cli.Runs;

/// <summary>A run on the silo inside this process.</summary>
internal sealed class EmbeddedRun(Surroundings surroundings, Locale locale, string dataFolder, int threads)
{
    /// <summary>Runs and hands over what came of it before the silo stops: nobody waits for a silo to write to its disk.</summary>
    /// <inheritdoc cref="OrderedRun.Execute"/>
    public async Task Execute(LoadedModel model, ChosenScenario scenario, RunOrder order, Action<FinishedRun> done, CancellationToken interrupted)
    {
        EmbeddedSiloOptions options = new()
        {
            DataDirectory = dataFolder,
            Threads = threads,
            Model = (model.Text, model.Definition),
            Notice = new StoreNotices(surroundings.Error, locale).Write,
            WaitingForDirectory = holder => surroundings.Error.WriteLine(locale.Say(ErrorWords.Waiting, dataFolder, holder)),
        };
        await using EmbeddedRunService service = await EmbeddedRunService.Start(options, interrupted);
        done(await new OrderedRun(surroundings, locale, service).Execute(model, scenario, order, interrupted));
    }
}
