using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Models;
using GrowthSim.Cli.Runs;
using GrowthSim.Client;
using GrowthSim.Grains;
using GrowthSim.Grains.Hosting;
using Orleans.Core.Internal;

namespace GrowthSim.Cli.Tests.Runs;

public sealed class OrderedRunTests
{
    private const long Paths = 6_000_000;

    [Fact]
    public async Task Run_whose_grain_moves_while_it_is_watched_is_followed_to_its_end()
    {
        using TemporaryFolder data = new();
        await using EmbeddedRunService silo = await EmbeddedRunService.Start(new EmbeddedSiloOptions { DataDirectory = data.Path }, CancellationToken.None);
        using StringWriter error = new();
        Surroundings surroundings = new() { Out = TextWriter.Null, Error = error, Folder = AppContext.BaseDirectory };
        Locale locale = Locale.English;
        LoadedModel model = LoadedModel.Read(CapturedProgram.Harbour, surroundings, locale);
        ChosenScenario scenario = ChosenScenario.Read(null, [], model, surroundings, locale);
        Task<FinishedRun> ordered = new OrderedRun(surroundings, locale, silo)
            .Execute(model, scenario, new RunOrder { Paths = Paths, TargetsOnly = true }, CancellationToken.None);

        IScenarioGrain orders = silo.Grains.GetGrain<IScenarioGrain>($"{model.Definition.Id}/{scenario.Scenario.Id}");
        string? id;
        while ((id = await orders.NewestRun()) is null)
        {
            Assert.False(ordered.IsCompleted);
        }

        IRunGrain run = silo.Grains.GetGrain<IRunGrain>(id);
        for (int move = 1; move <= 3; move++)
        {
            while ((await run.Status()).Paths < move * Paths / 8)
            {
            }

            await run.AsReference<IGrainManagementExtension>().DeactivateOnIdle();
        }

        Assert.Equal(Paths, (await ordered).Outcome.Paths);
    }

    [Fact]
    public async Task Server_that_is_gone_is_said_to_be_and_an_interruption_ends_the_wait()
    {
        using CancellationTokenSource interruption = new();
        using SignallingWriter error = new("It is asked again for");
        Surroundings surroundings = new() { Out = TextWriter.Null, Error = error, Folder = AppContext.BaseDirectory };
        Locale locale = Locale.English;
        LoadedModel model = LoadedModel.Read(CapturedProgram.Harbour, surroundings, locale);
        ChosenScenario scenario = ChosenScenario.Read(null, [], model, surroundings, locale);
        Task<FinishedRun> ordered = new OrderedRun(surroundings, locale, new LostServer()).Execute(model, scenario, new RunOrder { Paths = Paths }, interruption.Token);
        await error.Said;

        await interruption.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ordered);
        Assert.Matches(@"^The server has not answered for \d+ seconds: Connection refused\. It is asked again for 11\d seconds; Ctrl-C ends this", error.ToString());
        Assert.Contains("The server does not answer: what it knows is not printed.", error.ToString(), StringComparison.Ordinal);
    }
}
