using System.Globalization;
using System.Text;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Grains.Tests.Runs;

/// <summary>A run whose search for rare events takes minutes, on one compute thread: others are not kept from it, it tells how far it is, and it ends when nobody wants it any more.</summary>
public sealed class PreparingTests
{
    private const string Id = "forty";

    [Fact]
    public async Task Long_search_lets_other_runs_through_tells_its_share_and_ends_when_it_is_cancelled()
    {
        await using City city = await City.StartWithModel(threads: 1);
        IRunGrain search = await Search(city);
        RunProgress preparing = await First(search, progress => progress.Preparing > 0);

        RunOutcome other = await city.Finish(new RunOrder { Paths = 20_000 });
        RunStatus during = await search.Status();
        await search.Cancel();
        RunProgress end = await First(search, progress => progress.Ended);
        RunOutcome next = await city.Finish(new RunOrder { Paths = 20_000, Seed = 9 });

        Assert.InRange(preparing.Preparing!.Value, 0, 1);
        Assert.Equal(20_000, other.Paths);
        Assert.Equal(0, during.Paths);
        Assert.NotNull(during.Preparing);
        Assert.Equal(RunState.Cancelled, end.State);
        Assert.Null((await search.Status()).Preparing);
        Assert.Equal(20_000, next.Paths);
        await Assert.ThrowsAsync<NotOnRecordException>(() => search.Outcome(0.95));
    }

    [Fact]
    public async Task Cancelled_search_goes_on_when_it_is_ordered_again()
    {
        await using City city = await City.StartWithModel(threads: 1);
        IRunGrain search = await Search(city);
        await First(search, progress => progress.Preparing > 0);
        await search.Cancel();

        await Search(city);

        await First(search, progress => progress is { State: RunState.Queued, Preparing: > 0 });
        await search.Cancel();
    }

    [Fact]
    public async Task Silo_stops_in_the_middle_of_a_search()
    {
        await using City city = await City.StartWithModel(silos: 1, threads: 1);
        await First(await Search(city), progress => progress.Preparing > 0);

        // The search takes minutes; the test ends long before.
        await city.Cluster.StopAllSilosAsync().WaitAsync(TimeSpan.FromMinutes(1));
    }

    private static async Task<IRunGrain> Search(City city)
    {
        ModelReceipt receipt = await city.Grains.GetGrain<IModelGrain>(Id).Import(Forty());
        Assert.True(receipt.Accepted, string.Join('\n', receipt.Errors));
        RunTicket ticket = await city.Grains.GetGrain<IScenarioGrain>($"{Id}/baseline").Run(new RunOrder { Paths = 100_000, Rare = true });
        return city.Grains.GetGrain<IRunGrain>(ticket.RunId);
    }

    private static async Task<RunProgress> First(IRunGrain run, Predicate<RunProgress> wanted)
    {
        using CancellationTokenSource limit = new(TimeSpan.FromMinutes(2));
        await foreach (RunProgress progress in run.Watch(0, limit.Token))
        {
            if (wanted(progress))
            {
                return progress;
            }
        }

        throw new InvalidOperationException("The run ended without it.");
    }

    /// <summary>Forty rare targets on histories of sixty years.</summary>
    private static ModelText Forty()
    {
        StringBuilder yaml = new($"growthsim: 1\nid: {Id}\nname: Forty rare targets\nbase_year: 2000\nlast_year: 2060\ndrivers:\n");
        for (int i = 0; i < 40; i++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  x{i}: {{ initial: 0, equation: 0.9 * prev(x{i}) + normal(0, 1) + 0.1 * exp(-prev(x{i}) ^ 2) }}\n");
        }

        yaml.Append("targets:\n");
        for (int i = 0; i < 40; i++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  t{i}: {{ group: g{i % 5}, measure: \"at(x{i}, 2060)\", above: 14 }}\n");
        }

        return new ModelText { File = "model.yaml", Yaml = yaml.ToString(), Scenarios = System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add("baseline", "scenario: baseline\n") };
    }
}
