using System.Net;
using System.Net.Sockets;

namespace GrowthSim.Server.Tests.Clusters;

/// <summary>A port on the loopback address that nobody has.</summary>
internal static class FreePort
{
    public static int Next()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0) { ExclusiveAddressUse = true };
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
