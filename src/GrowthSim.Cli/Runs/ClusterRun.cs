using GrowthSim.Cli.Models;
using GrowthSim.Cli.Wording;
using GrowthSim.Client;
using GrowthSim.Grains;

namespace GrowthSim.Cli.Runs;

/// <summary>A run on a cluster of silos, which this process is a client of.</summary>
internal sealed class ClusterRun(Surroundings surroundings, Locale locale, ClusterAddress address)
{
    /// <summary>Runs and hands over what came of it.</summary>
    /// <inheritdoc cref="OrderedRun.Execute"/>
    public async Task Execute(LoadedModel model, ChosenScenario scenario, RunOrder order, Action<FinishedRun> done, CancellationToken interrupted)
    {
        await using ClusterRunService service = await Connecting.Announced(ClusterRunService.Connect(address, interrupted), surroundings, locale, address.ToString());
        done(await new OrderedRun(surroundings, locale, service).Execute(model, scenario, order, interrupted));
    }
}
