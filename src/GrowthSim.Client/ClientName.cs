namespace GrowthSim.Client;

/// <summary>Who orders: clients share what silos can do alike.</summary>
internal static class ClientName
{
    /// <summary>The header that tells a server.</summary>
    public const string Header = "GrowthSim-Client";

    /// <summary>Returns the user and the machine.</summary>
    public static string OfProcess() => $"{Environment.UserName}@{Environment.MachineName}";
}
