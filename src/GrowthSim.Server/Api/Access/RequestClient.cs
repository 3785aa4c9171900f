using GrowthSim.Grains;

namespace GrowthSim.Server.Api.Access;

/// <summary>Says to the grains who a request is from, so that clients share the silos alike: the name of their key, else that in the header <c>GrowthSim-Client</c>, else the address.</summary>
internal static class RequestClient
{
    /// <summary>The header.</summary>
    public const string Header = "GrowthSim-Client";

    public static Task Note(HttpContext http, RequestDelegate next)
    {
        string name = http.Request.Headers[Header].ToString().Trim();
        ClientContext.Set(http.Key() is { Name: not AccessKey.TokenName } || name.Length == 0 ? Of(http) : name);
        return next(http);
    }

    /// <summary>Returns who a request is from, by what it cannot choose: its key, else its address.</summary>
    public static string Of(HttpContext http) => http.Key() is { Name: not AccessKey.TokenName } key ? $"key {key.Name}" : http.Connection.RemoteIpAddress?.ToString() ?? "";
}
