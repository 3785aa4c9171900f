using GrowthSim.Compilation;
using GrowthSim.Outcomes;

namespace GrowthSim.Grains.Tests.Runs;

/// <summary>A store that takes no writes stops no run: it says what is wrong, gives its answer, and is stored once that is possible.</summary>
public sealed class FailingStoreTests
{
    private const string Refuse = """
        CREATE TRIGGER no_update BEFORE UPDATE ON grain_state BEGIN SELECT RAISE(FAIL, 'refused'); END;
        CREATE TRIGGER no_insert BEFORE INSERT ON grain_state BEGIN SELECT RAISE(FAIL, 'refused'); END;
        """;

    private const string Allow = "DROP TRIGGER no_update; DROP TRIGGER no_insert;";

    private static readonly RunOrder Long = new() { Paths = 900L * RunPlan.BlockSize };

    private static readonly Lazy<RunOutcome> Undisturbed = new(() => SmallCity.ReferenceOutcome(SmallCity.Plan(SmallCity.Frozen()), Long.Total));

    [Theory]
    [InlineData("PRAGMA query_only = ON", "cannot be written")]
    [InlineData(Refuse, "The store fails")]
    [InlineData("PRAGMA max_page_count = 1", "is full")]
    [InlineData("DELETE FROM grain_state", "was emptied")]
    [InlineData("DROP TABLE grain_state", "is damaged")]
    public async Task A_run_under_which_the_store_fails_says_so_and_gives_its_answer(string harm, string words)
    {
        await using City city = await City.StartWithModel();
        RunTicket ticket = await city.Order(Long);
        await Reach(city, ticket.RunId, 10);

        await city.Harm(harm);
        RunProgress end = await city.End(ticket.RunId);

        Assert.Equal(RunState.Finished, end.State);
        City.AssertSame(Undisturbed.Value, await city.Grains.GetGrain<IRunGrain>(ticket.RunId).Outcome(0.95));
        string failure = (await city.Grains.GetGrain<IRunGrain>(ticket.RunId).Status()).Failure!;
        Assert.Contains(words, failure, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", failure, StringComparison.Ordinal);
        Assert.DoesNotContain(Path.DirectorySeparatorChar + "tmp", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_is_stored_once_the_store_takes_it()
    {
        await using City city = await City.StartWithModel();
        RunTicket ticket = await city.Order(Long);
        await Reach(city, ticket.RunId, 10);
        await city.Harm(Refuse);
        await city.End(ticket.RunId);
        IRunGrain run = city.Grains.GetGrain<IRunGrain>(ticket.RunId);
        Assert.NotNull((await run.Status()).Failure);

        await city.Harm(Allow);

        RunStatus status;
        while ((status = await run.Status()).Failure is not null || !status.HandedOver)
        {
        }

        Assert.Equal(RunState.Finished, status.State);
        await city.Cluster.DeactivateAsync(run);
        City.AssertSame(Undisturbed.Value, await run.Outcome(0.95));
        Assert.Equal(RunState.Finished, (await run.Status()).State);
    }

    [Fact]
    public async Task A_cancel_that_cannot_be_stored_is_a_cancel()
    {
        await using City city = await City.StartWithModel();
        RunTicket ticket = await city.Order(Long);
        await Reach(city, ticket.RunId, 10);
        await city.Harm(Refuse);

        await city.Grains.GetGrain<IRunGrain>(ticket.RunId).Cancel();

        Assert.Equal(RunState.Cancelled, (await city.End(ticket.RunId)).State);
        await city.Harm(Allow);
        while ((await city.Grains.GetGrain<IRunGrain>(ticket.RunId).Status()).Failure is not null)
        {
        }

        City.AssertSame(Undisturbed.Value, await city.Finish(Long));
    }

    [Fact]
    public async Task An_order_that_cannot_be_stored_is_refused_in_words_and_a_second_one_too()
    {
        await using City city = await City.StartWithModel();
        await city.Harm(Refuse);

        for (int order = 1; order <= 2; order++)
        {
            StoreException refused = await Assert.ThrowsAsync<StoreException>(() => city.Order(Long));
            Assert.Equal(StoreFault.Other, refused.Fault);
            Assert.Contains("The store fails", refused.Message, StringComparison.Ordinal);
        }

        await city.Harm(Allow);
        City.AssertSame(Undisturbed.Value, await city.Finish(Long));
    }

    private static async Task Reach(City city, string run, int blocks)
    {
        await foreach (RunProgress progress in city.Grains.GetGrain<IRunGrain>(run).Watch(0))
        {
            if (progress.Paths >= blocks * RunPlan.BlockSize)
            {
                return;
            }
        }
    }
}
