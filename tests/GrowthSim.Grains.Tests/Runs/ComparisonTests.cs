using GrowthSim.Compilation;
using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Comparisons;

namespace GrowthSim.Grains.Tests.Runs;

/// <summary>A run that is compared with other scenarios: over silos and longer runs the differences are those of one thread.</summary>
public sealed class ComparisonTests
{
    private static readonly RunOrder Order = new() { Paths = (5 * RunPlan.BlockSize) + 1_234, Seed = 7 };

    [Fact]
    public async Task Differences_are_those_of_one_thread_and_of_the_run_that_was_extended()
    {
        await using City city = await City.StartWithModel(silos: 3);
        RunOutcome before = await city.Grains.GetGrain<IRunGrain>(await Finished(city, Order)).Read(0.95, []);
        string run = await Finished(city, Compared("2"));
        RunOutcome now = await city.Grains.GetGrain<IRunGrain>(run).Read(0.95, []);

        ComparisonOutcome comparison = Assert.Single(now.Comparisons);
        Assert.Equal("baseline", comparison.Scenario);
        Assert.NotEmpty(comparison.Targets);
        foreach (TargetDifference target in comparison.Targets)
        {
            long gained = now.Target(target.Id).Hits - before.Target(target.Id).Hits;
            Assert.Equal(gained, Math.Round(target.Difference.Value * target.Difference.Paths), 6);
        }

        string longer = (await city.Grains.GetGrain<IRunGrain>(run).Extend(Order.Total + 40_000)).RunId;
        await city.End(longer);
        RunOutcome extended = await city.Grains.GetGrain<IRunGrain>(longer).Read(0.95, []);
        string whole = await Finished(city, Compared("2") with { Paths = Order.Total + 40_000, Seed = 7 });
        Assert.Equal(longer, whole);
        Assert.Equal(Order.Total + 40_000, extended.Comparisons[0].Targets[0].Difference.Paths);
        Assert.NotEqual(run, await Finished(city, Compared("1")));
    }

    [Fact]
    public async Task Scenario_that_there_is_not_and_too_many_are_refused()
    {
        await using City city = await City.StartWithModel();

        NotOnRecordException none = await Assert.ThrowsAsync<NotOnRecordException>(() => city.Order(Order with { Against = [new ComparedScenario("nowhere", [])] }));
        OrderRefusedException many = await Assert.ThrowsAsync<OrderRefusedException>(
            () => city.Order(Order with { Against = [.. Enumerable.Repeat(new ComparedScenario("baseline", []), RunOrder.MaxAgainst + 1)] }));

        Assert.Contains("nowhere", none.Message, StringComparison.Ordinal);
        Assert.Contains("at most 7", many.Message, StringComparison.Ordinal);
    }

    private static RunOrder Compared(string setting) => Order with { Settings = [("effort", setting)], Against = [new ComparedScenario("baseline", [])] };

    private static async Task<string> Finished(City city, RunOrder order)
    {
        await city.Finish(order);
        return (await city.Order(order)).RunId;
    }
}
