using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GrowthSim.Grains.Runs;

/// <summary>Brings runs back whose silo was lost: whenever the members of the cluster change, and now and then, one silo asks every run that has not ended how it is. That is enough to make it go on.</summary>
internal sealed partial class RunSupervisor(
    IGrainFactory grains, IClusterMembershipService membership, ILocalSiloDetails local, TimeProvider time, ILogger<RunSupervisor> logger) : BackgroundService
{
    /// <summary>How often it looks where nothing has changed: a run may have been lost by a silo that is still there.</summary>
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using IAsyncEnumerator<ClusterMembershipSnapshot> changes = membership.MembershipUpdates.GetAsyncEnumerator(stoppingToken);
        Task<bool> change = changes.MoveNextAsync().AsTask();
        while (!stoppingToken.IsCancellationRequested)
        {
            if (await Task.WhenAny(change, Task.Delay(Period, time, stoppingToken)) == change)
            {
                if (!await change)
                {
                    return;
                }

                change = changes.MoveNextAsync().AsTask();
            }

            if (IsFirst(membership.CurrentSnapshot))
            {
                await Look(stoppingToken);
            }
        }
    }

    // One silo is enough, and all agree which: the first by address. While they disagree, two look, which does no harm.
    private bool IsFirst(ClusterMembershipSnapshot members) => members.Members.Values
        .Where(member => member.Status == SiloStatus.Active)
        .Select(member => member.SiloAddress)
        .Order()
        .FirstOrDefault() is SiloAddress first && first.Equals(local.SiloAddress);

    private async Task Look(CancellationToken stoppingToken)
    {
        for (int shard = 0; shard < RunIndex.Shards && !stoppingToken.IsCancellationRequested; shard++)
        {
            IRunIndex index = grains.GetGrain<IRunIndex>(shard);
            try
            {
                foreach (string run in await index.Runs())
                {
                    await Wake(run, index);
                }
            }
#pragma warning disable CA1031 // A silo that is being lost, or a store that restarts: the next look comes soon.
            catch (Exception lost)
#pragma warning restore CA1031
            {
                LogNotLooked(logger, lost, shard);
            }
        }
    }

    private async Task Wake(string run, IRunIndex index)
    {
        RunStatus status = await grains.GetGrain<IRunGrain>(run).Status();
        if (status.State is RunState.Cancelled or RunState.Failed || status is { State: RunState.Finished, HandedOver: true })
        {
            await index.Forget(run);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The runs of shard {Shard} were not looked at")]
    private static partial void LogNotLooked(ILogger logger, Exception exception, int shard);
}
