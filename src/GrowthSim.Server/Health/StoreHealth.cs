using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GrowthSim.Server.Health;

/// <summary>Whether the store answers: a silo without it computes, and keeps nothing.</summary>
internal sealed class StoreHealth(IReminderTable reminders) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await reminders.ReadRows(0, 1, cancellationToken).WaitAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, "The store does not answer.", failure);
        }
    }
}
