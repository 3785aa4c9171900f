using System.Globalization;
using System.Threading.RateLimiting;
using GrowthSim.Grains;
using GrowthSim.Server.Api.Access;
using GrowthSim.Server.Configuration;

namespace GrowthSim.Server.Api.Limits;

/// <summary>How many paths are ordered in a minute, by each client and by all: so no order of one keeps the others waiting for hours.</summary>
internal sealed class PathLimits : IDisposable
{
    /// <summary>Paths are counted in units of so many.</summary>
    private const int Unit = 10_000;

    /// <summary>So often in a minute there are more.</summary>
    private const int Steps = 60;

    private readonly PartitionedRateLimiter<string> _ofClient;
    private readonly TokenBucketRateLimiter _inAll;
    private readonly long _least;

    public PathLimits(ServerSettings settings)
    {
        _ofClient = PartitionedRateLimiter.Create<string, string>(client => RateLimitPartition.Get(client, _ => Bucket(settings.PathLimit)));
        _inAll = Bucket(settings.PathLimitInAll);
        _least = Math.Min(settings.PathLimit, settings.PathLimitInAll);
    }

    public void Dispose()
    {
        _ofClient.Dispose();
        _inAll.Dispose();
    }

    /// <summary>Counts the paths of an order.</summary>
    /// <exception cref="OrderRefusedException">It has more than are given in a minute.</exception>
    /// <exception cref="LimitReachedException">There are no more at the moment.</exception>
    public void Take(HttpContext http, RunOrder order, int runs = 1)
    {
        long paths = Math.Min(order.Total, RunOrder.MaxPaths) * runs;
        if (paths > _least)
        {
            throw new OrderRefusedException(
                string.Create(CultureInfo.InvariantCulture, $"{paths} paths are ordered at once, and a minute has {_least} at most (GrowthSim:PathLimit and PathLimitInAll of the server). Order fewer."), RefusalReason.TooLarge);
        }

        int units = (int)((paths + Unit - 1) / Unit);
        Check(_ofClient.AttemptAcquire(RequestClient.Of(http), units), "You have ordered as many paths as you may in a minute (GrowthSim:PathLimit of the server). Order again later.");
        Check(_inAll.AttemptAcquire(units), "As many paths as may in a minute were ordered (GrowthSim:PathLimitInAll of the server). Order again later.");
    }

    private static void Check(RateLimitLease lease, string why)
    {
        using (lease)
        {
            if (!lease.IsAcquired)
            {
                TimeSpan after = lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan known) ? known : TimeSpan.FromSeconds(10);
                throw new LimitReachedException(why, after);
            }
        }
    }

    private static TokenBucketRateLimiter Bucket(long paths)
    {
        int units = (int)Math.Clamp(paths / Unit, 1, int.MaxValue);
        int each = Math.Max(1, units / Steps);
        return new(new TokenBucketRateLimiterOptions
        {
            TokenLimit = units,
            TokensPerPeriod = each,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) * ((double)each / units),
            QueueLimit = 0,
        });
    }
}
