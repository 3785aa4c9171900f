namespace GrowthSim.Server.Tests.PostgreSql;

/// <summary>Tests on a real PostgreSQL server. Without one they are skipped; where the variable <c>CI</c> is <c>true</c> they fail instead.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgreSqlTheoryAttribute : TheoryAttribute
{
    public PostgreSqlTheoryAttribute() => Skip = new PostgreSqlFactAttribute().Skip;
}
