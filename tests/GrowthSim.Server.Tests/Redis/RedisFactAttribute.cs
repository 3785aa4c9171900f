namespace GrowthSim.Server.Tests.Redis;

/// <summary>A test on a Redis server: skipped where none is installed, but not in CI, where one must be.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RedisFactAttribute : FactAttribute
{
    public RedisFactAttribute()
    {
        if (RedisServer.Program is null && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = "redis-server is not installed (Debian: apt-get install redis-server).";
        }
    }
}
