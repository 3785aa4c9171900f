using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Runtime.MembershipService;

namespace GrowthSim.Server.Tests.PostgreSql;

[Collection(PostgreSqlTests.Name)]
public sealed class PostgreSqlMembershipTests(PostgreSqlServer server)
{
    private static readonly DateTime Start = new(2030, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    [PostgreSqlFact]
    public async Task A_cluster_begins_without_members_at_version_0_also_where_eight_begin_it()
    {
        string connection = await server.CreateReadyDatabase();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Table(connection))));

        MembershipTableData all = await (await Table(connection)).ReadAllAsync();
        Assert.Equal((0, "0", 0), (all.Version.Version, all.Version.VersionEtag, all.Members.Count));
    }

    [PostgreSqlFact]
    public async Task Of_members_that_enter_with_one_version_exactly_one_enters()
    {
        AdoNetClusteringTable table = await Table(await server.CreateReadyDatabase());
        TableVersion version = (await table.ReadAllAsync()).Version;

        bool[] entered = await Task.WhenAll(Enumerable.Range(1, 16).Select(number => Task.Run(() => table.InsertRowAsync(Entry(number), version.Next()))));

        Assert.Single(entered, true);
        MembershipTableData all = await table.ReadAllAsync();
        Assert.Equal((1, 1), (all.Version.Version, all.Members.Count));
    }

    [PostgreSqlFact]
    public async Task A_member_enters_once_and_comes_back_as_it_was_written()
    {
        AdoNetClusteringTable table = await Table(await server.CreateReadyDatabase());
        MembershipEntry entry = Entry(1);
        Assert.True(await table.InsertRowAsync(entry, (await table.ReadAllAsync()).Version.Next()));
        Assert.False(await table.InsertRowAsync(entry, (await table.ReadAllAsync()).Version.Next()));

        MembershipTableData row = await table.ReadRowAsync(entry.SiloAddress);
        MembershipEntry read = Assert.Single(row.Members).Item1;
        Assert.Equal(1, row.Version.Version);
        Assert.Equal(entry.ToFullString(), read.ToFullString());
        Assert.Empty((await table.ReadRowAsync(Entry(2).SiloAddress)).Members);
    }

    [PostgreSqlFact]
    public async Task Of_updates_with_one_version_exactly_one_is_made()
    {
        AdoNetClusteringTable table = await Table(await server.CreateReadyDatabase());
        MembershipEntry entry = Entry(1);
        await table.InsertRowAsync(entry, (await table.ReadAllAsync()).Version.Next());
        TableVersion version = (await table.ReadAllAsync()).Version;

        bool[] updated = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() =>
        {
            MembershipEntry suspected = Entry(1);
            suspected.Status = SiloStatus.Dead;
            suspected.AddSuspector(Entry(2).SiloAddress, Start);
            return table.UpdateRowAsync(suspected, version.VersionEtag, version.Next());
        })));

        Assert.Single(updated, true);
        MembershipTableData all = await table.ReadAllAsync();
        MembershipEntry read = Assert.Single(all.Members).Item1;
        Assert.Equal((2, SiloStatus.Dead), (all.Version.Version, read.Status));
        Assert.Equal((Entry(2).SiloAddress, Start), Assert.Single(read.SuspectTimes!).ToValueTuple());
    }

    [PostgreSqlFact]
    public async Task An_update_of_a_member_that_is_not_there_changes_nothing()
    {
        AdoNetClusteringTable table = await Table(await server.CreateReadyDatabase());
        TableVersion version = (await table.ReadAllAsync()).Version;

        Assert.False(await table.UpdateRowAsync(Entry(1), version.VersionEtag, version.Next()));
        Assert.Equal(0, (await table.ReadAllAsync()).Version.Version);
    }

    [PostgreSqlFact]
    public async Task A_sign_of_life_leaves_the_version()
    {
        AdoNetClusteringTable table = await Table(await server.CreateReadyDatabase());
        MembershipEntry entry = Entry(1);
        await table.InsertRowAsync(entry, (await table.ReadAllAsync()).Version.Next());

        entry.IAmAliveTime = Start.AddMinutes(5);
        await table.UpdateIAmAliveAsync(entry);

        MembershipTableData row = await table.ReadRowAsync(entry.SiloAddress);
        Assert.Equal((1, Start.AddMinutes(5)), (row.Version.Version, Assert.Single(row.Members).Item1.IAmAliveTime));
    }

    [PostgreSqlFact]
    public async Task Cleaning_up_takes_members_that_are_dead_and_old()
    {
        AdoNetClusteringTable table = await Table(await server.CreateReadyDatabase());
        MembershipEntry[] entries = [Entry(1), Entry(2), Entry(3)];
        entries[0].Status = SiloStatus.Dead;
        entries[1].Status = SiloStatus.Dead;
        entries[1].IAmAliveTime = Start.AddDays(2);
        entries[2].Status = SiloStatus.Active;
        foreach (MembershipEntry entry in entries)
        {
            Assert.True(await table.InsertRowAsync(entry, (await table.ReadAllAsync()).Version.Next()));
        }

        await table.CleanupDefunctSiloEntriesAsync(Start.AddDays(1));

        MembershipTableData all = await table.ReadAllAsync();
        Assert.Equal([2, 3], all.Members.Select(member => member.Item1.SiloAddress.Generation).Order());
    }

    [PostgreSqlFact]
    public async Task Deleting_a_cluster_leaves_the_others()
    {
        string connection = await server.CreateReadyDatabase();
        AdoNetClusteringTable table = await Table(connection);
        AdoNetClusteringTable other = await Table(connection, "other");
        Assert.True(await table.InsertRowAsync(Entry(1), (await table.ReadAllAsync()).Version.Next()));
        Assert.True(await other.InsertRowAsync(Entry(1), (await other.ReadAllAsync()).Version.Next()));

        await table.DeleteMembershipTableEntriesAsync("one");

        Assert.Empty((await (await Table(connection)).ReadAllAsync()).Members);
        Assert.Single((await other.ReadAllAsync()).Members);
    }

    private static async Task<AdoNetClusteringTable> Table(string connection, string cluster = "one")
    {
        AdoNetClusteringTable table = new(
            new ServiceCollection().BuildServiceProvider(),
            Options.Create(new ClusterOptions { ClusterId = cluster, ServiceId = cluster }),
            Options.Create(new AdoNetClusteringSiloOptions { Invariant = "Npgsql", ConnectionString = connection }),
            NullLogger<AdoNetClusteringTable>.Instance);
        await table.InitializeMembershipTableAsync(tryInitTableVersion: true);
        return table;
    }

    private static MembershipEntry Entry(int generation) => new()
    {
        SiloAddress = SiloAddress.New(IPAddress.Loopback, 11_111, generation),
        SiloName = $"silo {generation}",
        HostName = "host",
        Status = SiloStatus.Joining,
        ProxyPort = 30_000,
        StartTime = Start,
        IAmAliveTime = Start,
    };
}
