using System.Net;
using System.Net.Sockets;
using GrowthSim.Server.Configuration;

namespace GrowthSim.Server.Hosting;

/// <summary>Makes sure that a silo's ports are its own. Orleans shares its port with whoever else asks for it, and then two clusters mix.</summary>
internal static class Ports
{
    /// <summary>Listens on each port for a moment, alone.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="urls">Where the web server listens; empty where that is not said in one place.</param>
    /// <exception cref="PortException">A port is taken, or cannot be listened on.</exception>
    public static void Check(ServerSettings settings, string urls)
    {
        IPAddress address = IPAddress.Parse(settings.Address);
        Check(ServerSettings.Section, nameof(ServerSettings.Address), nameof(ServerSettings.SiloPort), new IPEndPoint(address, settings.SiloPort));
        if (settings.GatewayPort != 0)
        {
            Check(ServerSettings.Section, nameof(ServerSettings.Address), nameof(ServerSettings.GatewayPort), new IPEndPoint(address, settings.GatewayPort));
        }

        foreach ((string url, IPEndPoint place) in ListeningUrls.Places(urls))
        {
            Check("", "Urls", "Urls", place, url);
        }
    }

    private static void Check(string section, string addressKey, string portKey, IPEndPoint place, string? value = null)
    {
        try
        {
            using TcpListener listener = new(place) { ExclusiveAddressUse = true };
            listener.Start();
        }
        catch (SocketException reason)
        {
            string prefix = section.Length == 0 ? "" : section + ":";
            throw reason.SocketErrorCode switch
            {
                SocketError.AddressAlreadyInUse => new PortException(
                    $"{prefix}{portKey} is {value ?? $"{place.Port}"}, and another program listens on {place}. Give this silo a port of its own.", isTaken: true, reason),
                SocketError.AddressNotAvailable => new PortException(
                    $"{prefix}{addressKey} is '{value ?? $"{place.Address}"}', and this machine has no such address. Write one of its own: 'ip addr' lists them.", isTaken: false, reason),
                SocketError.AccessDenied => new PortException(
                    $"{prefix}{portKey} is {value ?? $"{place.Port}"}, and this user may not listen there. Write a port from 1024 on, or let the service have CAP_NET_BIND_SERVICE.", isTaken: false, reason),
                _ => new PortException($"{prefix}{portKey} is {value ?? $"{place.Port}"}, and {place} cannot be listened on: {reason.Message}. Write another address or port.", isTaken: false, reason),
            };
        }
    }
}
