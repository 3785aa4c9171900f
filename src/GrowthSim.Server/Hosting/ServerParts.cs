using GrowthSim.Grains.Storage;
using GrowthSim.Server.Api;
using GrowthSim.Server.Api.Access;
using GrowthSim.Server.Api.Limits;
using GrowthSim.Server.Configuration;
using GrowthSim.Server.Dashboard;
using GrowthSim.Server.Health;
using GrowthSim.Server.Telemetry;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace GrowthSim.Server.Hosting;

/// <summary>What a server is made of, as its settings ask for it: the silo, health, the HTTP interface, the dashboards.</summary>
internal static class ServerParts
{
    /// <summary>Adds the parts.</summary>
    /// <param name="builder">The program.</param>
    /// <param name="settings">Settings that were checked.</param>
    /// <param name="database">The database file of a silo that stands alone; null for a cluster.</param>
    public static void AddParts(this WebApplicationBuilder builder, ServerSettings settings, SqliteDatabase? database)
    {
        builder.UseSilo(settings, database);
        builder.Services.AddTelemetry(settings);
        builder.Services.AddSingleton<StoreHealth>();
        builder.Services.AddHealthChecks().AddCheck<SiloHealth>("silo").AddCheck<StoreHealth>("store", timeout: TimeSpan.FromSeconds(2));
        builder.Services.AddProblemDetails();
        builder.Services.AddCompression();
        builder.Services.AddKeys(settings);
        if (settings.Api)
        {
            builder.Services.AddApi(settings);
        }
        else
        {
            builder.Services.AddRequestLimits(settings);
        }

        if (settings.Pages)
        {
            builder.Services.AddPages();
        }
    }

    /// <summary>Serves them.</summary>
    /// <param name="app">The program.</param>
    /// <param name="settings">The settings that they were added with.</param>
    public static void MapParts(this WebApplication app, ServerSettings settings)
    {
        app.UseResponseCompression();
        app.UsePlainFailures(settings);
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = HealthAnswer.Write });
        if (settings.Dashboard)
        {
            app.MapOperatorsDashboard();
        }

        if (settings.Api)
        {
            app.MapApi(settings, http => settings.Pages && PagesSetup.IsPage(http));
        }

        if (settings.Pages)
        {
            app.MapPages();
        }
    }
}
