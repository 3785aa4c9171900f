namespace GrowthSim.Grains;

/// <summary>Who orders, as it travels with calls to grains. Clients share what silos can do alike; nothing else depends on it.</summary>
public static class ClientContext
{
    /// <summary>The most characters of a name.</summary>
    public const int MaxCharacters = 100;

    private const string Key = "growthsim.client";

    /// <summary>Gets who orders; empty where nobody said.</summary>
    public static string Current => RequestContext.Get(Key) as string ?? "";

    /// <summary>Says who orders, in all calls from here on.</summary>
    /// <param name="client">The name; what is beyond <see cref="MaxCharacters"/> is cut off.</param>
    public static void Set(string client)
    {
        ArgumentNullException.ThrowIfNull(client);
        RequestContext.Set(Key, client.Length > MaxCharacters ? client[..MaxCharacters] : client);
    }
}
