using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GrowthSim.Server.Health;

/// <summary>Whether the silo takes part in its cluster.</summary>
internal sealed class SiloHealth(ISiloStatusOracle silos) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        string members = string.Join(", ", silos.GetActiveSilos().Order());
        return Task.FromResult(silos.CurrentStatus == SiloStatus.Active
            ? HealthCheckResult.Healthy($"Active; the members are {members}.")
            : new HealthCheckResult(context.Registration.FailureStatus, $"The silo is {silos.CurrentStatus}."));
    }
}
