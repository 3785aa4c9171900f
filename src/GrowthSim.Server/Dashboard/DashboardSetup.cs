using GrowthSim.Server.Configuration;
using Orleans.Dashboard;

namespace GrowthSim.Server.Dashboard;

/// <summary>Orleans' dashboard, for whoever operates the cluster. It asks for no password, so it is for this machine alone: <see cref="ServerSettingsCheck"/> refuses it elsewhere.</summary>
internal static class DashboardSetup
{
    private const string Path = "/dashboard";

    /// <summary>Adds what collects the figures; the log, which may hold names, stays out.</summary>
    public static void AddOperatorsDashboard(this ISiloBuilder silo) => silo.AddDashboard(options => options.HideTrace = true);

    /// <summary>Serves it under the names of this machine alone; under another it is not there. (A route cannot ask for the host <c>[::1]</c>: its colons are taken for a port's.)</summary>
    public static void MapOperatorsDashboard(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            if (!context.Request.Path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase) || LoopbackUrls.Names.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase))
            {
                return next(context);
            }

            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
        app.MapOrleansDashboard(Path);
    }
}
