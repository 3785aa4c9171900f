using GrowthSim.Grains;
using GrowthSim.Server.Tests.Clusters;

namespace GrowthSim.Server.Tests.PostgreSql;

/// <summary>Clusters of processes over PostgreSQL: the run ends with the bits of one process, whatever is lost.</summary>
[Collection(PostgreSqlTests.Name)]
public sealed class PostgreSqlRunTests(PostgreSqlServer server) : IDisposable
{
    private static readonly RunOrder Order = new() { Paths = 1_500_000, Seed = 11 };

    private readonly List<SiloProcess> _silos = [];

    public void Dispose() => _silos.ForEach(silo => silo.Dispose());

    /// <summary>The tables are made by the silos themselves, which all start at once.</summary>
    [PostgreSqlFact]
    public async Task Run_outlives_the_silo_that_holds_it_and_takes_on_a_new_one()
    {
        string[] store = ["--store", "postgresql", "--connection", await server.CreateDatabase()];
        _silos.AddRange(Enumerable.Range(0, 3).Select(_ => SiloProcess.Start(store)));
        await Task.WhenAll(_silos.Select(silo => silo.Ready()));
        await using ClusterClient client = await ClusterClient.Connect([.. _silos]);
        string run = await client.Order(Order);
        await client.Until(run, 200_000);

        (await client.HolderOf(run, _silos)).Kill();
        _silos.Add(SiloProcess.Start(store));

        TestCity.AssertSame(Order, await client.Finish(run));
    }

    [PostgreSqlFact]
    public async Task Database_of_another_is_refused_with_the_remedy()
    {
        string connection = await server.CreateDatabase();
        await using (Npgsql.NpgsqlConnection database = new(connection))
        {
            await database.OpenAsync();
            await using Npgsql.NpgsqlCommand command = new("CREATE TABLE orleansquery (querykey text)", database);
            await command.ExecuteNonQueryAsync();
        }

        (int exitCode, string text) = await SiloProcess.End("--store", "postgresql", "--connection", connection, "--silo-port", $"{FreePort.Next()}");

        Assert.Equal(1, exitCode);
        Assert.Contains("orleansquery", text, StringComparison.Ordinal);
        Assert.Contains("Name an empty database", text, StringComparison.Ordinal);
    }
}
