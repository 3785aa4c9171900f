namespace GrowthSim.Cli.Options;

/// <summary>The addresses of servers as written: <c>http://host:port</c>, several with commas.</summary>
internal static class Servers
{
    /// <summary>Reads the addresses; each has a slash at its end afterwards, so that what is below it can be added.</summary>
    public static bool TryParse(string text, out Uri[] servers)
    {
        List<Uri> found = [];
        foreach (string server in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (!Uri.TryCreate(server.TrimEnd('/') + "/", UriKind.Absolute, out Uri? address) || address.Scheme is not ("http" or "https") || address.Query.Length > 0 || address.UserInfo.Length > 0)
            {
                servers = [];
                return false;
            }

            found.Add(address);
        }

        servers = [.. found];
        return true;
    }
}
