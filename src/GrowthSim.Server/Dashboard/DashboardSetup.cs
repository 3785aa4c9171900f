using GrowthSim.Server.Configuration;
using Orleans.Dashboard;

namespace GrowthSim.Server.Dashboard;

/// <summary>Orleans' dashboard, for whoever operates the cluster. It asks for no password, so it is for this machine alone: <see cref="ServerSettingsCheck"/> refuses it elsewhere.</summary>
internal static class DashboardSetup
{
    private const string Path = "/dashboard";

    /// <summary>Adds what collects the figures; the log, which may hold names, stays out.</summary>
    public static void AddOperatorsDashboard(this ISiloBuilder silo) => silo.AddDashboard(options => options.HideTrace = true);

    /// <summary>Serves it.</summary>
    public static void MapOperatorsDashboard(this WebApplication app) => app.MapOrleansDashboard(Path).RequireHost(LoopbackUrls.Names);
}
