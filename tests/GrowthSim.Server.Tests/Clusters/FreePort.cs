using System.Net;
using System.Net.Sockets;

namespace GrowthSim.Server.Tests.Clusters;

/// <summary>A port on the loopback address that nobody has.</summary>
internal static class FreePort
{
    // Below those that systems give to outgoing connections: one of these could have it before the silo does.
    private const int First = 20_000;
    private const int Count = 12_000;

    private static int _next = Random.Shared.Next(Count);

    public static int Next()
    {
        while (true)
        {
            int port = First + (int)((uint)Interlocked.Increment(ref _next) % Count);
            try
            {
                using TcpListener listener = new(IPAddress.Loopback, port) { ExclusiveAddressUse = true };
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody has it.
            }
        }
    }
}
