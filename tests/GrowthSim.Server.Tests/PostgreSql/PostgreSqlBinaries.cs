namespace GrowthSim.Server.Tests.PostgreSql;

/// <summary>The programs of a PostgreSQL server, where Debian and Ubuntu put them.</summary>
internal static class PostgreSqlBinaries
{
    private const string Root = "/usr/lib/postgresql";

    /// <summary>The folder of the newest version that has all that a server needs; null where there is none.</summary>
    public static string? Folder { get; } = Directory.Exists(Root)
        ? Directory.GetDirectories(Root)
            .Where(version => int.TryParse(Path.GetFileName(version), out _))
            .OrderByDescending(version => int.Parse(Path.GetFileName(version), System.Globalization.CultureInfo.InvariantCulture))
            .Select(version => Path.Combine(version, "bin"))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")))
        : null;

    /// <summary>Why nothing can run without them.</summary>
    public static string Missing => $"Needs a PostgreSQL server: there is no initdb and postgres in {Root}/*/bin. Install the package postgresql.";
}
