using System.Data;
using System.Reflection;
using Npgsql;

namespace GrowthSim.Server.PostgreSql;

/// <summary>The tables and queries that Orleans' providers look up in a PostgreSQL database.</summary>
/// <remarks>
/// <para>The scripts of this folder, in the order of their names. A database keeps the names of those that it has in <c>growthsim_schema</c>. A script
/// that was released stays as it is; a change is a further script.</para>
/// <para>The queries count on PostgreSQL's default isolation, read committed.</para>
/// </remarks>
internal static class PostgreSqlSchema
{
    // Any number serves, if it stays the same: silos of all versions must wait for each other.
    internal const long Lock = 0x47726F7774685369;

    private const string Prefix = "GrowthSim.Server.PostgreSql.";

    private const string Log = "growthsim_schema";

    /// <summary>Creates what is missing. Safe for several silos that start at once, and without effect the second time.</summary>
    /// <param name="connection">The connection string.</param>
    /// <param name="cancellationToken">Ends the work; nothing of it is then kept.</param>
    /// <exception cref="InvalidDataException">The database was prepared by a newer version, or not by GrowthSim.</exception>
    public static async Task Apply(string connection, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection database = new(connection);
        await database.OpenAsync(cancellationToken);

        // Read committed: what another silo did while this one waited for the lock must be seen.
        await using NpgsqlTransaction transaction = await database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        await Execute(database, $"SELECT pg_advisory_xact_lock({Lock})", cancellationToken);
        string[] scripts = Scripts();
        HashSet<string> applied = await Applied(database, cancellationToken);
        if (applied.Except(scripts).Order(StringComparer.Ordinal).FirstOrDefault() is string unknown)
        {
            throw new InvalidDataException(
                $"The database '{database.Database}' was prepared by a newer GrowthSim: its table {Log} names {unknown}, which this one does not know. Use that version, or another database.");
        }

        foreach (string script in scripts.Where(script => !applied.Contains(script)))
        {
            await Execute(database, Text(script), cancellationToken);
            await using NpgsqlCommand log = new($"INSERT INTO {Log} (script, applied_at) VALUES ($1, now())", database) { Parameters = { new() { Value = script } } };
            await log.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    // Not CREATE IF NOT EXISTS: that needs the right to create also where there is nothing to do.
    private static async Task<HashSet<string>> Applied(NpgsqlConnection database, CancellationToken cancellationToken)
    {
        if (await Exists(database, Log, cancellationToken))
        {
            HashSet<string> applied = [];
            await using NpgsqlCommand select = new($"SELECT script FROM {Log}", database);
            await using NpgsqlDataReader reader = await select.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                applied.Add(reader.GetString(0));
            }

            return applied;
        }

        if (await Exists(database, "orleansquery", cancellationToken))
        {
            throw new InvalidDataException(
                $"The database '{database.Database}' has a table orleansquery that is not GrowthSim's: another Orleans schema was set up in it. Name an empty database, or remove that schema.");
        }

        await Execute(database, $"CREATE TABLE {Log} (script text PRIMARY KEY, applied_at timestamptz NOT NULL)", cancellationToken);
        return [];
    }

    private static async Task<bool> Exists(NpgsqlConnection database, string table, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new("SELECT to_regclass($1) IS NOT NULL", database) { Parameters = { new() { Value = table } } };
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task Execute(NpgsqlConnection database, string sql, CancellationToken cancellationToken)
    {
#pragma warning disable CA2100 // Only constants and scripts of this assembly come here.
        await using NpgsqlCommand command = new(sql, database);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static string[] Scripts() =>
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(".sql", StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..])
            .Order(StringComparer.Ordinal),
    ];

    private static string Text(string script)
    {
        using StreamReader reader = new(Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + script)!);
        return reader.ReadToEnd();
    }
}
