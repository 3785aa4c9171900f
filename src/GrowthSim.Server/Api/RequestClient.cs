using GrowthSim.Grains;

namespace GrowthSim.Server.Api;

/// <summary>Says to the grains who a request is from, so that clients share the silos alike: the name in the header <c>GrowthSim-Client</c>, else the address.</summary>
internal static class RequestClient
{
    /// <summary>The header.</summary>
    public const string Header = "GrowthSim-Client";

    public static Task Note(HttpContext http, RequestDelegate next)
    {
        string name = http.Request.Headers[Header].ToString().Trim();
        ClientContext.Set(name.Length > 0 ? name : http.Connection.RemoteIpAddress?.ToString() ?? "");
        return next(http);
    }
}
