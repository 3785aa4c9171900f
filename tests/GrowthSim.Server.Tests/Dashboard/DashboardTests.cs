using System.Net;
using GrowthSim.Server.Tests.Clusters;

namespace GrowthSim.Server.Tests.Dashboard;

public sealed class DashboardTests
{
    private static readonly Uri Page = new("/dashboard/", UriKind.Relative);

    [Fact]
    public async Task Dashboard_is_served_on_the_loopback_address_under_its_own_names_only()
    {
        string folder = Directory.CreateTempSubdirectory("growthsim-dashboard-").FullName;
        using SiloProcess silo = SiloProcess.Start(["--data", folder, "--dashboard", "true"]);
        await silo.Ready();
        using HttpClient http = new() { BaseAddress = new Uri($"http://127.0.0.1:{silo.HttpPort}") };

        Assert.Contains("<html", await http.GetStringAsync(Page), StringComparison.OrdinalIgnoreCase);
        using HttpRequestMessage rebound = new(HttpMethod.Get, Page) { Headers = { Host = "attacker.example" } };
        using HttpResponseMessage refused = await http.SendAsync(rebound);
        using HttpRequestMessage six = new(HttpMethod.Get, Page) { Headers = { Host = "[::1]" } };
        using HttpResponseMessage served = await http.SendAsync(six);
        using HttpRequestMessage probe = new(HttpMethod.Get, new Uri("/health/ready", UriKind.Relative)) { Headers = { Host = "10.0.0.5" } };
        using HttpResponseMessage ready = await http.SendAsync(probe);

        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, served.StatusCode);
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        silo.Terminate();
        Assert.Equal(0, await silo.Exit());
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Dashboard_is_not_there_unless_it_was_asked_for()
    {
        string folder = Directory.CreateTempSubdirectory("growthsim-dashboard-").FullName;
        using SiloProcess silo = SiloProcess.Start(["--data", folder]);
        await silo.Ready();
        using HttpClient http = new() { BaseAddress = new Uri($"http://127.0.0.1:{silo.HttpPort}") };

        using HttpResponseMessage none = await http.GetAsync(Page);

        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }
}
