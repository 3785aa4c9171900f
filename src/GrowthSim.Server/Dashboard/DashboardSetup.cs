using GrowthSim.Server.Configuration;
using Orleans.Dashboard;

namespace GrowthSim.Server.Dashboard;

/// <summary>Orleans' dashboard, for whoever operates the cluster. It asks for no password, so it is for this machine alone: <see cref="ServerSettingsCheck"/> refuses it elsewhere.</summary>
internal static class DashboardSetup
{
    private const string Path = "/dashboard";

    /// <summary>The names under which a browser may ask for it; under any other, a page of the Internet could have a browser on this machine read it (DNS rebinding).</summary>
    private static readonly string[] Hosts = ["localhost", "127.0.0.1"];

    /// <summary>Adds what collects the figures; the log, which may hold names, stays out.</summary>
    public static void AddOperatorsDashboard(this ISiloBuilder silo) => silo.AddDashboard(options => options.HideTrace = true);

    /// <summary>Serves it.</summary>
    public static void MapOperatorsDashboard(this WebApplication app) => app.MapOrleansDashboard(Path).RequireHost(Hosts);
}
