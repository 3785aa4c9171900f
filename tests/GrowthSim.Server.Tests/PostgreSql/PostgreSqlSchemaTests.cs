using GrowthSim.Server.PostgreSql;
using Npgsql;

namespace GrowthSim.Server.Tests.PostgreSql;

[Collection(PostgreSqlTests.Name)]
public sealed class PostgreSqlSchemaTests(PostgreSqlServer server)
{
    private const string Keys = "SELECT string_agg(querykey, ' ' ORDER BY querykey COLLATE \"C\") FROM orleansquery";

    // What the providers of Orleans 10.4.2 ask for.
    private const string Expected =
        "CleanupDefunctSiloEntriesKey CleanupDefunctSiloEntryKey ClearStorageKey DeleteMembershipTableEntriesKey DeleteReminderRowKey DeleteReminderRowsKey "
        + "DeleteStorageKey GatewaysQueryKey InsertMembershipKey InsertMembershipVersionKey MembershipReadAllKey MembershipReadRowKey ReadFromStorageKey "
        + "ReadRangeRows1Key ReadRangeRows2Key ReadReminderRowKey ReadReminderRowsKey UpdateIAmAlivetimeKey UpdateMembershipKey UpsertReminderRowKey WriteToStorageKey";

    private const string Log = "SELECT string_agg(script || ' ' || applied_at::text, '; ' ORDER BY script) FROM growthsim_schema";

    [PostgreSqlFact]
    public async Task Apply_creates_every_query_that_the_providers_look_up()
    {
        string connection = await server.CreateDatabase();

        await PostgreSqlSchema.Apply(connection, CancellationToken.None);

        Assert.Equal(Expected, await Scalar(connection, Keys));
    }

    [PostgreSqlFact]
    public async Task Apply_a_second_time_changes_nothing()
    {
        string connection = await server.CreateReadyDatabase();
        object? before = await Scalar(connection, Log);

        await PostgreSqlSchema.Apply(connection, CancellationToken.None);

        Assert.Equal(before, await Scalar(connection, Log));
        Assert.Equal(Expected, await Scalar(connection, Keys));
    }

    [PostgreSqlFact]
    public async Task Apply_by_eight_at_once_applies_each_script_once()
    {
        string connection = await server.CreateDatabase();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => PostgreSqlSchema.Apply(connection, CancellationToken.None))));

        Assert.Equal(4L, await Scalar(connection, "SELECT count(*) FROM growthsim_schema"));
        Assert.Equal(1L, await Scalar(connection, "SELECT count(DISTINCT applied_at) FROM growthsim_schema"));
        Assert.Equal(Expected, await Scalar(connection, Keys));
    }

    [PostgreSqlFact]
    public async Task Apply_a_second_time_needs_no_right_to_create()
    {
        string connection = await server.CreateReadyDatabase();
        NpgsqlConnectionStringBuilder limited = new(connection) { Username = "limited", Password = "limited" };
        await Scalar(connection, "CREATE ROLE limited LOGIN PASSWORD 'limited'; REVOKE CREATE ON SCHEMA public FROM PUBLIC; GRANT SELECT ON growthsim_schema TO limited");

        await PostgreSqlSchema.Apply(limited.ToString(), CancellationToken.None);
    }

    [PostgreSqlFact]
    public async Task Apply_to_a_database_of_another_Orleans_schema_is_refused_and_leaves_it_alone()
    {
        string connection = await server.CreateDatabase();
        await Scalar(connection, "CREATE TABLE OrleansQuery (QueryKey varchar(64) PRIMARY KEY, QueryText varchar(8000) NOT NULL)");

        InvalidDataException error = await Assert.ThrowsAsync<InvalidDataException>(() => PostgreSqlSchema.Apply(connection, CancellationToken.None));

        Assert.Contains("orleansquery", error.Message, StringComparison.Ordinal);
        Assert.Contains("Name an empty database", error.Message, StringComparison.Ordinal);
        Assert.Equal(1L, await Scalar(connection, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"));
    }

    [PostgreSqlFact]
    public async Task Apply_to_a_database_of_a_newer_version_is_refused()
    {
        string connection = await server.CreateReadyDatabase();
        await Scalar(connection, "INSERT INTO growthsim_schema VALUES ('999-future.sql', now())");

        InvalidDataException error = await Assert.ThrowsAsync<InvalidDataException>(() => PostgreSqlSchema.Apply(connection, CancellationToken.None));

        Assert.Contains("999-future.sql", error.Message, StringComparison.Ordinal);
    }

    [PostgreSqlFact]
    public async Task Apply_that_is_cancelled_while_it_waits_leaves_nothing()
    {
        string connection = await server.CreateDatabase();
        await using NpgsqlConnection other = new(connection);
        await other.OpenAsync();
        await using NpgsqlTransaction holding = await other.BeginTransactionAsync();
        await using NpgsqlCommand take = new($"SELECT pg_advisory_xact_lock({PostgreSqlSchema.Lock})", other);
        await take.ExecuteNonQueryAsync();
        using CancellationTokenSource cancellation = new();
        Task apply = PostgreSqlSchema.Apply(connection, cancellation.Token);
        while (!apply.IsCompleted && !(bool)(await Scalar(connection, "SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted)"))!)
        {
            // The server itself says when the other one waits.
        }

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => apply);
        Assert.Equal(0L, await Scalar(connection, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"));
    }

    private static async Task<object?> Scalar(string connection, string sql)
    {
        await using NpgsqlConnection database = new(connection);
        await database.OpenAsync();
#pragma warning disable CA2100 // The statements are constants of this class.
        await using NpgsqlCommand command = new(sql, database);
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }
}
