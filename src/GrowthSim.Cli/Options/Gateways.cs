using System.Net;
using System.Net.Sockets;

namespace GrowthSim.Cli.Options;

/// <summary>The gateways of a cluster as written: <c>host:port</c>, several with commas.</summary>
internal static class Gateways
{
    /// <summary>Reads the gateways; a name is looked up.</summary>
    public static bool TryParse(string text, out IPEndPoint[] gateways)
    {
        List<IPEndPoint> found = [];
        foreach (string gateway in text.Split(',', StringSplitOptions.TrimEntries))
        {
            int colon = gateway.LastIndexOf(':');
            if (colon <= 0 || !Parsing.WholeNumber(gateway[(colon + 1)..], out int port) || port is < 1 or > IPEndPoint.MaxPort)
            {
                gateways = [];
                return false;
            }

            try
            {
                found.AddRange(Dns.GetHostAddresses(gateway[..colon].Trim('[', ']')).Select(address => new IPEndPoint(address, port)));
            }
            catch (Exception unknown) when (unknown is SocketException or ArgumentException)
            {
                gateways = [];
                return false;
            }
        }

        gateways = [.. found];
        return true;
    }
}
