namespace GrowthSim.Grains.Tests.Models;

public sealed class ScenarioGrainTests
{
    private const string Harder = "scenario: push\nmodel: small-city\nname: { en: Push, vi: Ưu tiên }\nlevers: { effort: 2 }\n";

    [Fact]
    public async Task Save_puts_a_text_in_place_of_the_models_own_until_that_changes()
    {
        await using City city = await City.StartWithModel();
        IScenarioGrain push = city.Grains.GetGrain<IScenarioGrain>($"{SmallCity.Id}/push");

        Assert.True(await push.Save(Harder) is { Accepted: true, Changed: true });
        Assert.Equal(Harder, await push.Text());
        Assert.False((await push.Save(Harder)).Changed);

        string imported = Harder.Replace("effort: 2", "effort: 0.5", StringComparison.Ordinal);
        await city.Grains.GetGrain<IModelGrain>(SmallCity.Id).Import(SmallCity.Text with { Scenarios = SmallCity.Text.Scenarios.SetItem("push", imported) });
        Assert.Equal(imported, await push.Text());
    }

    [Fact]
    public async Task Save_of_a_broken_text_is_refused_with_its_errors()
    {
        await using City city = await City.StartWithModel();

        ScenarioReceipt refused = await city.Grains.GetGrain<IScenarioGrain>($"{SmallCity.Id}/push")
            .Save(Harder.Replace("effort", "efort", StringComparison.Ordinal));

        Assert.False(refused.Accepted);
        Assert.NotEmpty(refused.Errors);
    }

    [Fact]
    public async Task Save_of_a_new_scenario_puts_it_into_the_catalogue_and_it_can_be_run()
    {
        await using City city = await City.StartWithModel();
        IScenarioGrain other = city.Grains.GetGrain<IScenarioGrain>($"{SmallCity.Id}/other");

        await other.Save(Harder.Replace("push", "other", StringComparison.Ordinal));

        Assert.Contains((await city.Grains.GetGrain<IModelGrain>(SmallCity.Id).Catalogue()).Scenarios, scenario => scenario.Id == "other");
        RunTicket ticket = await other.Run(new RunOrder { Paths = 100 });
        Assert.Equal(RunState.Finished, (await city.End(ticket.RunId)).State);
        Assert.Equal(ticket.RunId, await other.NewestRun());
    }

    [Fact]
    public async Task Run_with_an_unknown_setting_is_refused_with_its_errors()
    {
        await using City city = await City.StartWithModel();

        OrderRefusedException refused = await Assert.ThrowsAsync<OrderRefusedException>(() =>
            city.Order(new RunOrder { Paths = 100, Settings = [("efort", "1")] }));

        Assert.NotEmpty(refused.Errors);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(RunOrder.MaxPaths + 1, null)]
    [InlineData(0, 0.1)]
    [InlineData(RunOrder.MaxPaths + 1, 0.1)]
    [InlineData(1, 0.0)]
    [InlineData(1, double.NaN)]
    public async Task Run_of_an_order_out_of_range_is_refused(long paths, double? halfWidth)
    {
        await using City city = await City.StartWithModel();

        await Assert.ThrowsAsync<OrderRefusedException>(() => city.Order(new RunOrder { Paths = paths, HalfWidth = halfWidth }));
    }

    [Fact]
    public async Task Run_of_a_scenario_that_is_not_on_record_says_which_there_are()
    {
        await using City city = await City.StartWithModel();

        NotOnRecordException missing = await Assert.ThrowsAsync<NotOnRecordException>(() =>
            city.Grains.GetGrain<IScenarioGrain>($"{SmallCity.Id}/nowhere").Run(new RunOrder()));

        Assert.Contains("baseline, push", missing.Message, StringComparison.Ordinal);
    }
}
