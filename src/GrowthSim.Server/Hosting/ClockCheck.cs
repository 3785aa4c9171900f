using System.Globalization;
using System.Net;
using GrowthSim.Server.Configuration;

namespace GrowthSim.Server.Hosting;

/// <summary>Whether this machine's clock stands before the start of a silo that was at this silo's address. Orleans tells silos at one address by the time of their start, and takes the one that began earlier for dead.</summary>
internal static class ClockCheck
{
    /// <summary>How far a clock may have been put back for waiting to be the remedy.</summary>
    private static readonly TimeSpan MaxWait = TimeSpan.FromMinutes(1);

    /// <summary>Looks into the cluster's store.</summary>
    /// <param name="services">The services of a silo that has not started.</param>
    /// <param name="time">The time.</param>
    /// <exception cref="ClockException">It does.</exception>
    public static async Task Check(IServiceProvider services, TimeProvider time)
    {
        IMembershipTable table = services.GetRequiredService<IMembershipTable>();
        await table.InitializeMembershipTableAsync(tryInitTableVersion: true, CancellationToken.None);
        MembershipTableData known = await table.ReadAllAsync(CancellationToken.None);
        SiloAddress own = services.GetRequiredService<ILocalSiloDetails>().SiloAddress;
        int latest = LatestAt(own.Endpoint, known.Members.Select(member => member.Item1.SiloAddress));

        // A generation is the second of a silo's start.
        TimeSpan missing = TimeSpan.FromSeconds(latest - own.Generation + 1);
        if (latest == 0 || missing <= TimeSpan.Zero)
        {
            return;
        }

        if (missing > MaxWait)
        {
            throw new ClockException(
                $"A silo at {own.Endpoint} began {Seconds(missing)} seconds after the time that this machine's clock shows ({time.GetUtcNow().ToString("u", CultureInfo.InvariantCulture)}). Set the clock right on all machines; or, where it is right now, stop all silos and start them with another {ServerSettings.Section}:{nameof(ServerSettings.ClusterId)}.");
        }

        // This silo has its own second already: the next one is begun once the clock has passed.
        throw new ClockException($"The clock of this machine was put back: in {Seconds(missing)} seconds it has passed the time at which a silo began at {own.Endpoint} before. Start this one again then.");
    }

    /// <summary>Returns the generation of the silo that was the last to begin at an endpoint; 0 where there was none.</summary>
    internal static int LatestAt(IPEndPoint endpoint, IEnumerable<SiloAddress> silos) =>
        silos.Where(silo => silo.Endpoint.Equals(endpoint)).Select(silo => silo.Generation).DefaultIfEmpty().Max();

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("N0", CultureInfo.InvariantCulture);
}
