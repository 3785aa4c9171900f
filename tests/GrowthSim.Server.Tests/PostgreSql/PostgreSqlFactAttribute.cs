namespace GrowthSim.Server.Tests.PostgreSql;

/// <summary>A test on a real PostgreSQL server. Without one it is skipped; where the variable <c>CI</c> is <c>true</c> it fails instead.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgreSqlFactAttribute : FactAttribute
{
    public PostgreSqlFactAttribute()
    {
        if (PostgreSqlBinaries.Folder is null && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = PostgreSqlBinaries.Missing;
        }
    }
}
