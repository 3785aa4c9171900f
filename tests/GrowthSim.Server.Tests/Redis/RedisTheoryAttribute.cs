namespace GrowthSim.Server.Tests.Redis;

/// <summary>Tests on a Redis server: skipped where none is installed, but not in CI, where one must be.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RedisTheoryAttribute : TheoryAttribute
{
    public RedisTheoryAttribute() => Skip = new RedisFactAttribute().Skip;
}
