using System.Net;

namespace GrowthSim.Server.Configuration;

/// <summary>Whether a web server listens on addresses of its own machine alone.</summary>
internal static class LoopbackUrls
{
    /// <summary>The names under which a browser may ask for what has no password; under any other, a page of the Internet could have a browser on this machine read it (DNS rebinding).</summary>
    public static readonly string[] Names = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Returns whether each of the addresses is a loopback one. A name other than <c>localhost</c> is not: Kestrel listens everywhere for it.</summary>
    /// <param name="urls">The addresses, with semicolons between.</param>
    public static bool AreAll(string urls)
    {
        string[] all = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return all.Length > 0 && all.All(IsLoopback);
    }

    private static bool IsLoopback(string url)
    {
        try
        {
            string host = BindingAddress.Parse(url).Host;
            return host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address));
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
