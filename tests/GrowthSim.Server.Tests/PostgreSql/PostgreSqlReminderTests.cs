using Microsoft.Extensions.DependencyInjection;

namespace GrowthSim.Server.Tests.PostgreSql;

[Collection(PostgreSqlTests.Name)]
public sealed class PostgreSqlReminderTests(PostgreSqlServer server)
{
    private static readonly DateTime Start = new(2030, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    [PostgreSqlFact]
    public async Task A_reminder_comes_back_as_it_was_written_and_each_write_gives_another_version()
    {
        await using PostgreSqlCluster cluster = await PostgreSqlCluster.Start(server);
        IReminderTable table = Table(cluster);
        GrainId grain = GrainId.Create("alarm", "one");

        string? first = await table.UpsertRow(Entry(grain, "a", TimeSpan.FromMinutes(1)));
        string? second = await table.UpsertRow(Entry(grain, "a", TimeSpan.FromDays(40)));
        await table.UpsertRow(Entry(grain, "b", TimeSpan.FromHours(1)));

        Assert.Equal(("1", "2"), (first, second));
        ReminderEntry? read = await table.ReadRow(grain, "a");
        Assert.Equal((grain, "a", Start, TimeSpan.FromDays(40), "2"), (read!.GrainId, read.ReminderName, read.StartAt, read.Period, read.ETag));
        Assert.Equal(["a", "b"], (await table.ReadRows(grain)).Reminders.Select(entry => entry.ReminderName).Order());
        Assert.Null(await table.ReadRow(grain, "c"));
    }

    [PostgreSqlFact]
    public async Task A_reminder_is_removed_only_with_its_version()
    {
        await using PostgreSqlCluster cluster = await PostgreSqlCluster.Start(server);
        IReminderTable table = Table(cluster);
        GrainId grain = GrainId.Create("alarm", "one");
        string? old = await table.UpsertRow(Entry(grain, "a", TimeSpan.FromMinutes(1)));
        string? version = await table.UpsertRow(Entry(grain, "a", TimeSpan.FromMinutes(2)));

        Assert.False(await table.RemoveRow(grain, "a", old!));
        Assert.True(await table.RemoveRow(grain, "a", version!));
        Assert.False(await table.RemoveRow(grain, "a", version!));
        Assert.Empty((await table.ReadRows(grain)).Reminders);
    }

    [PostgreSqlFact]
    public async Task Of_writers_at_once_each_gets_a_version_of_its_own()
    {
        await using PostgreSqlCluster cluster = await PostgreSqlCluster.Start(server);
        IReminderTable table = Table(cluster);
        GrainId grain = GrainId.Create("alarm", "raced");

        string?[] versions = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => table.UpsertRow(Entry(grain, "a", TimeSpan.FromMinutes(1))))));

        Assert.Equal(Enumerable.Range(1, 16).Select(version => $"{version}").Order(), versions.Order());
    }

    [PostgreSqlFact]
    public async Task Ranges_of_the_ring_hold_their_end_and_not_their_begin_also_over_the_top()
    {
        await using PostgreSqlCluster cluster = await PostgreSqlCluster.Start(server);
        IReminderTable table = Table(cluster);
        GrainId[] grains = [.. Enumerable.Range(0, 64).Select(number => GrainId.Create("alarm", $"{number}"))];
        foreach (GrainId grain in grains)
        {
            await table.UpsertRow(Entry(grain, "a", TimeSpan.FromMinutes(1)));
        }

        uint[] hashes = [.. grains.Select(grain => grain.GetUniformHashCode()).Order()];
        uint[] ends = [0, 1, int.MaxValue, int.MaxValue + 1U, uint.MaxValue, hashes[0], hashes[1], hashes[31], hashes[32], hashes[63]];
        foreach (uint begin in ends)
        {
            foreach (uint end in ends)
            {
                IEnumerable<uint> expected = hashes.Where(hash => begin < end ? begin < hash && hash <= end : begin < hash || hash <= end);
                IEnumerable<uint> actual = (await table.ReadRows(begin, end)).Reminders.Select(entry => entry.GrainId.GetUniformHashCode()).Order();
                Assert.Equal(expected, actual);
            }
        }

        await table.TestOnlyClearTable();
        Assert.Empty((await table.ReadRows(0, 0)).Reminders);
    }

    private static IReminderTable Table(PostgreSqlCluster cluster) => cluster.Silos[0].Services.GetRequiredService<IReminderTable>();

    private static ReminderEntry Entry(GrainId grain, string name, TimeSpan period) => new() { GrainId = grain, ReminderName = name, StartAt = Start, Period = period };
}
