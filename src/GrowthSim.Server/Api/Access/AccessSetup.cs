using GrowthSim.Server.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GrowthSim.Server.Api.Access;

/// <summary>What checks who asks: one ring of keys, for the HTTP interface and for the pages.</summary>
internal static class AccessSetup
{
    /// <summary>Adds it.</summary>
    public static void AddKeys(this IServiceCollection services, ServerSettings settings)
    {
        services.TryAddSingleton<ApiLog>();
        services.TryAddSingleton(provider => new KeyRing(settings.ApiToken, settings.ApiKeys, TimeProvider.System, provider.GetRequiredService<ILogger<KeyRing>>()));
        services.TryAddSingleton(provider => new OwnOrigin(settings.PermittedOrigins, provider.GetRequiredService<ApiLog>()));
        services.TryAddSingleton<AccessCheck>();
    }
}
