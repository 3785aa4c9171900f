using System.Net;
using System.Net.Sockets;
using GrowthSim.Server.Configuration;

namespace GrowthSim.Server.Hosting;

/// <summary>Makes sure that a silo's ports are its own. Orleans shares its port with whoever else asks for it, and then two clusters mix.</summary>
internal static class Ports
{
    /// <summary>Listens on each port for a moment, alone.</summary>
    /// <exception cref="PortInUseException">A port is taken, or the address is not of this machine.</exception>
    public static void Check(ServerSettings settings)
    {
        Check(nameof(ServerSettings.SiloPort), settings.Address, settings.SiloPort);
        if (settings.GatewayPort != 0)
        {
            Check(nameof(ServerSettings.GatewayPort), settings.Address, settings.GatewayPort);
        }
    }

    private static void Check(string name, string address, int port)
    {
        try
        {
            using TcpListener listener = new(IPAddress.Parse(address), port) { ExclusiveAddressUse = true };
            listener.Start();
        }
        catch (SocketException reason)
        {
            throw new PortInUseException($"{ServerSettings.Section}:{name}", address, port, reason);
        }
    }
}
