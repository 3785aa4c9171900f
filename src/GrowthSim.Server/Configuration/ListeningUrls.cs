using System.Net;
using System.Net.Sockets;
using GrowthSim.Language;

namespace GrowthSim.Server.Configuration;

/// <summary>Where the web server listens, as it is written: addresses with semicolons between.</summary>
internal static class ListeningUrls
{
    private const string Key = "Urls";

    private const string Example = "http://127.0.0.1:8080";

    /// <summary>Adds what is wrong with the addresses, with the remedy.</summary>
    /// <param name="urls">The addresses.</param>
    /// <param name="hasCertificate">Whether Kestrel has a certificate for https.</param>
    /// <param name="errors">Gains the errors.</param>
    public static void Check(string urls, bool hasCertificate, List<string> errors)
    {
        string[] all = Split(urls);
        if (all.Length == 0)
        {
            errors.Add($"{Key} is '{Shown(urls)}'. Write where the web server listens, such as {Example}.");
        }

        errors.AddRange(all
            .Select(url => (Url: url, Remedy: Remedy(url, hasCertificate)))
            .Where(address => address.Remedy is not null)
            .Select(address => $"{Key} has '{Shown(address.Url)}'. {address.Remedy}"));
    }

    /// <summary>Returns the ports that are listened on, each with its address; names but <c>localhost</c> mean all addresses of the machine.</summary>
    public static IEnumerable<(string Url, IPEndPoint Place)> Places(string urls)
    {
        foreach (string url in Split(urls))
        {
            BindingAddress address = BindingAddress.Parse(url);
            if (address.IsUnixPipe || address.IsNamedPipe || address.Port == 0)
            {
                continue;
            }

            IPAddress host = IPAddress.TryParse(address.Host.Trim('[', ']'), out IPAddress? written) ? written
                : address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback
                : IPAddress.Any;
            yield return (url, new IPEndPoint(host, address.Port));
        }
    }

    private static string[] Split(string urls) => urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // What stands before an @ may be a password.
    private static string Shown(string url) => Wording.Clip(url.Contains('@', StringComparison.Ordinal) ? "…" + url[url.LastIndexOf('@')..] : url, 200);

    private static string? Remedy(string url, bool hasCertificate)
    {
        BindingAddress address;
        try
        {
            address = BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            return $"Write http://, an address and a port, such as {Example}.";
        }

        bool isIp = IPAddress.TryParse(address.Host.Trim('[', ']'), out IPAddress? ip);
        return address.Scheme.ToLowerInvariant() is not ("http" or "https") ? $"Only http and https are served: write {Example}."
            : address.Host.Contains('@', StringComparison.Ordinal) ? "An address to listen on has no user and no password: leave out what stands before the @."
            : address.IsUnixPipe || address.IsNamedPipe ? null
            : address.Port is < 0 or > IPEndPoint.MaxPort ? $"Write a port from 1 to {IPEndPoint.MaxPort}, such as {Example}."
            : address.PathBase.Length > 0 ? "It is served at the root: leave the path out."
            : isIp && ip!.AddressFamily == AddressFamily.InterNetworkV6 && ip.IsIPv4MappedToIPv6 ? $"Write the address of IPv4 itself: {address.Scheme}://{ip.MapToIPv4()}:{address.Port}."
            : address.Scheme.Equals("https", StringComparison.OrdinalIgnoreCase) && !hasCertificate
                ? "There is no certificate for https: name one as Kestrel:Certificates:Default:Path (and KeyPath), write http, or put TLS in front by a proxy."
            : null;
    }
}
