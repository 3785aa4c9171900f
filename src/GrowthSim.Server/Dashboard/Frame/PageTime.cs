using System.Globalization;

namespace GrowthSim.Server.Dashboard.Frame;

/// <summary>Times as pages write them.</summary>
internal static class PageTime
{
    /// <summary>Writes a time of the server's clock in universal time; nothing where there is none.</summary>
    public static string Of(DateTimeOffset? time) => time?.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture) ?? "";
}
