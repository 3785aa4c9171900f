using System.Globalization;
using GrowthSim.Grains;
using GrowthSim.Grains.Storage;
using GrowthSim.Server.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Orleans.Storage;

namespace GrowthSim.Server.Health;

/// <summary>Whether the store takes a write: a silo without it computes, and keeps nothing.</summary>
#pragma warning disable CA1001 // A semaphore without a wait handle holds nothing to dispose.
internal sealed class StoreHealth(
    [FromKeyedServices(GrainStore.Name)] IGrainStorage store, ILocalSiloDetails local, TimeProvider time, SqliteDatabase? file = null) : IHealthCheck
#pragma warning restore CA1001
{
    private const string Name = "probe";

    private readonly SemaphoreSlim _turn = new(1);
    private readonly GrainState<StoreMark> _probe = new(new StoreMark());

    // One for the address: a silo that starts again there writes over it.
    private GrainId Grain => GrainId.Create("store", $"probe-{local.SiloAddress.Endpoint}");

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (file is { IsGone: true })
        {
            return new HealthCheckResult(context.Registration.FailureStatus, StoreWords.Emptied);
        }

        await _turn.WaitAsync(cancellationToken);
        try
        {
            await Write().WaitAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (StoreException failing)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, failing.Message);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, "The store does not take a write; the log of the silo says why.", failure);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task Write()
    {
        if (_probe.ETag is null)
        {
            await store.ReadStateAsync(Name, Grain, _probe);
        }

        _probe.State = new StoreMark { Text = time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture) };
        try
        {
            await store.WriteStateAsync(Name, Grain, _probe);
        }
        catch (InconsistentStateException)
        {
            // Written by the silo that was here before: it takes writes.
            _probe.ETag = null!;
        }
    }
}
