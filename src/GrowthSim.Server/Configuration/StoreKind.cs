namespace GrowthSim.Server.Configuration;

/// <summary>Where a cluster keeps what lasts, and where its silos find each other.</summary>
internal enum StoreKind
{
    /// <summary>A file on this machine: one silo.</summary>
    Sqlite,

    /// <summary>A Redis server that keeps its data on disk.</summary>
    Redis,

    /// <summary>A PostgreSQL database.</summary>
    PostgreSql,
}
