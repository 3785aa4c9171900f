using System.Data.Common;
using GrowthSim.Grains.Hosting;
using GrowthSim.Grains.Storage;
using Npgsql;
using Orleans.Storage;

namespace GrowthSim.Server.PostgreSql;

/// <summary>A cluster that meets in a PostgreSQL database and keeps in it what lasts.</summary>
internal static class PostgreSqlSiloExtensions
{
    // Orleans' name for the driver.
    private const string Invariant = "Npgsql";

    private const string BytesName = "growthsim-bytes";

    /// <summary>The connections of a silo, unless its connection string says otherwise: a server takes 100 in all by default, and the driver's own limit is as many for each process.</summary>
    private const int MaxConnections = 20;

    /// <summary>Adds clustering, storage and reminders over a database to which <see cref="PostgreSqlSchema"/> was applied.</summary>
    /// <param name="silo">The silo.</param>
    /// <param name="connection">The connection string.</param>
    public static ISiloBuilder AddPostgreSql(this ISiloBuilder silo, string connection)
    {
        connection = Limited(connection);
        silo.UseAdoNetClustering(options =>
        {
            options.Invariant = Invariant;
            options.ConnectionString = connection;
        });
        silo.AddAdoNetGrainStorage(BytesName, options =>
        {
            options.Invariant = Invariant;
            options.ConnectionString = connection;
            options.GrainStorageSerializer = new StoredBytesSerializer();
        });
        silo.AddCheckedStorage(services => services.GetRequiredKeyedService<IGrainStorage>(BytesName), isUnsealedRead: true, PostgreSqlFaults.Of, null, "the PostgreSQL database");
        silo.UseAdoNetReminderService(options =>
        {
            options.Invariant = Invariant;
            options.ConnectionString = connection;
        });
        silo.Services.AddSingleton<IPersistentStateFactory, FullStateNames>();
        return silo;
    }

    private static string Limited(string connection)
    {
        DbConnectionStringBuilder given = new() { ConnectionString = connection };
        return given.ContainsKey("Maximum Pool Size") || given.ContainsKey("MaxPoolSize")
            ? connection
            : new NpgsqlConnectionStringBuilder(connection) { MaxPoolSize = MaxConnections }.ConnectionString;
    }
}
