using GrowthSim.Cli.Models;
using GrowthSim.Cli.Wording;
using GrowthSim.Client;
using GrowthSim.Grains;

namespace GrowthSim.Cli.Runs;

/// <summary>A run on a server, over HTTP.</summary>
internal sealed class ServerRun(Surroundings surroundings, Locale locale, Uri[] servers)
{
    /// <summary>The environment variable with the token; on a command line, others on the machine would see it.</summary>
    private const string Token = "GROWTHSIM_TOKEN";

    /// <summary>Runs and hands over what came of it.</summary>
    /// <inheritdoc cref="OrderedRun.Execute"/>
    public async Task Execute(LoadedModel model, ChosenScenario scenario, RunOrder order, Action<FinishedRun> done, CancellationToken interrupted)
    {
        await using HttpRunService service = await Connecting.Announced(
            HttpRunService.Connect([.. servers], surroundings.Variable(Token), interrupted), surroundings, locale, string.Join<Uri>(", ", servers));
        done(await new OrderedRun(surroundings, locale, service).Execute(model, scenario, order, interrupted));
    }
}
