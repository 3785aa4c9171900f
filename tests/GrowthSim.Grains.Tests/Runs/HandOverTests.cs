using GrowthSim.Grains.Hosting;
using GrowthSim.Outcomes;

namespace GrowthSim.Grains.Tests.Runs;

/// <summary>A finished run hands each sector and indicator its projection; a stop of the process waits for that.</summary>
public sealed class HandOverTests
{
    [Fact]
    public async Task Stop_right_after_the_result_loses_no_projection()
    {
        using TemporaryDirectory directory = new();
        EmbeddedSiloOptions options = new() { DataDirectory = directory.Path };
        RunOutcome outcome;
        string id;
        await using (EmbeddedSilo silo = await EmbeddedSilo.Start(options, CancellationToken.None))
        {
            await silo.Grains.GetGrain<IModelGrain>(SmallCity.Id).Import(SmallCity.Text);
            id = (await silo.Grains.GetGrain<IScenarioGrain>(SmallCity.Baseline).Run(new RunOrder { Paths = 20_000 })).RunId;
            outcome = await silo.Grains.GetGrain<IRunGrain>(id).WatchToTheEnd();
        }

        await using EmbeddedSilo again = await EmbeddedSilo.Start(options, CancellationToken.None);

        KeptProjection? services = await again.Grains.GetGrain<ISectorGrain>($"{SmallCity.Id}/services").Projection("baseline");
        Assert.Equal(id, services!.RunId);
        Assert.Equal(
            outcome.Projections.Where(projection => projection.Variable.StartsWith("services.", StringComparison.Ordinal)).Select(projection => projection.Variable),
            services.Series.Select(series => series.Variable));
        Assert.Equal(
            outcome.Projections.Single(projection => projection.Variable == "services.value_added").Years.ToArray(),
            services.Series.Single(series => series.Variable == "services.value_added").Years.ToArray());
        KeptProbabilities? share = await again.Grains.GetGrain<IIndicatorGrain>($"{SmallCity.Id}/services_share").Probabilities("baseline");
        Assert.Equal(outcome.Targets.Single(target => target.Id == "services"), Assert.Single(share!.Targets));
        Assert.True((await again.Grains.GetGrain<IRunGrain>(id).Status()).HandedOver);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Run_with_settings_of_its_own_or_of_the_targets_alone_hands_over_nothing(bool targetsOnly)
    {
        await using City city = await City.StartWithModel();

        RunTicket ticket = await city.Order(new RunOrder { Paths = 1_000, TargetsOnly = targetsOnly, Settings = targetsOnly ? [] : [("effort", "2")] });
        await city.End(ticket.RunId);

        Assert.Null(await city.Grains.GetGrain<ISectorGrain>($"{SmallCity.Id}/services").Projection("baseline"));
    }
}
