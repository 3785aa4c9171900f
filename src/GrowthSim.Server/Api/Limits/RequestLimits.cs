using System.Threading.RateLimiting;
using GrowthSim.Server.Api.Access;
using GrowthSim.Server.Api.Requests;
using GrowthSim.Server.Configuration;

namespace GrowthSim.Server.Api.Limits;

/// <summary>How much a client may ask at a time and in a minute, and all of them together: no one of them can starve the others, or fill the server.</summary>
internal static class RequestLimits
{
    private const string Everybody = "everybody";

    /// <summary>So many requests of a client wait for their turn.</summary>
    private const int Queue = 4_096;

    /// <summary>So often in a minute there are more orders.</summary>
    private const int Steps = 60;

    private static readonly TimeSpan BeforeRetry = TimeSpan.FromSeconds(5);

    /// <summary>Adds them.</summary>
    public static void AddRequestLimits(this IServiceCollection services, ServerSettings settings)
    {
        services.AddSingleton(_ => new PathLimits(settings));
        services.AddSingleton(new BodyLimit((long)settings.BodyLimit << 20));
        services.AddRateLimiter(options =>
        {
            options.OnRejected = (rejected, cancelled) => throw Refusal(rejected.HttpContext, rejected.Lease);
            options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                Limiter(http => !http.IsStream() && !IsHealth(http), RequestClient.Of, () => AtOnce(settings.RequestLimit, Queue)),
                Limiter(http => http.IsStream(), RequestClient.Of, () => AtOnce(settings.StreamLimit, 0)),
                Limiter(http => http.IsStream(), _ => Everybody, () => AtOnce(settings.StreamLimitInAll, 0)),
                Limiter(IsOrder, RequestClient.Of, () => InAMinute(settings.OrderLimit)),
                Limiter(IsOrder, _ => Everybody, () => InAMinute(settings.OrderLimitInAll)));
        });
    }

    /// <summary>Says whether it takes a place among the orders of a minute: to cancel what was ordered gives one back.</summary>
    private static bool IsOrder(HttpContext http) => http.Needed() > Role.Read && http.Request.Path.Value?.EndsWith("/cancel", StringComparison.Ordinal) != true;

    private static bool IsHealth(HttpContext http) => http.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase);

    private static PartitionedRateLimiter<HttpContext> Limiter(Func<HttpContext, bool> applies, Func<HttpContext, string> client, Func<RateLimiter> limiter) =>
        PartitionedRateLimiter.Create<HttpContext, string>(http => applies(http) ? RateLimitPartition.Get($"of {client(http)}", _ => limiter()) : RateLimitPartition.GetNoLimiter("free"));

    private static ConcurrencyLimiter AtOnce(int requests, int queue) =>
        new(new ConcurrencyLimiterOptions { PermitLimit = requests, QueueLimit = queue, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

    private static TokenBucketRateLimiter InAMinute(int orders) => new(new TokenBucketRateLimiterOptions
    {
        TokenLimit = orders,
        TokensPerPeriod = Math.Max(1, orders / Steps),
        ReplenishmentPeriod = TimeSpan.FromMinutes(1) / Math.Min(Steps, orders),
        QueueLimit = 0,
    });

    // Thrown, so that each answers as it does of what else fails: the interface with a problem, the dashboard with a page.
    private static LimitReachedException Refusal(HttpContext http, RateLimitLease lease) => new(
        http.IsStream() ? "As many streams are followed as may, by you or by all (GrowthSim:StreamLimit and StreamLimitInAll of the server). Ask how the run stands in place of following it, or ask again later."
            : http.Needed() > Role.Read ? "As many orders and changes were sent in a minute as may, by you or by all (GrowthSim:OrderLimit and OrderLimitInAll of the server). Send it again later."
            : "More requests of yours wait than may (GrowthSim:RequestLimit of the server). Ask again later.",
        lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan known) ? known : BeforeRetry);
}
