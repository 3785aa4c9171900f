using System.Net.Http.Headers;
using System.Text;

namespace GrowthSim.Server.Api.Access;

/// <summary>What a request shows of a key: in <c>Bearer</c>, or as the password of <c>Basic</c> under any name.</summary>
internal static class ShownSecret
{
    /// <summary>Returns it, empty where there is none, and whether a browser keeps it, which then sends it from pages of others, too.</summary>
    public static (string Secret, bool IsKept) Of(HttpContext http)
    {
        if (!AuthenticationHeaderValue.TryParse(http.Request.Headers.Authorization.ToString(), out AuthenticationHeaderValue? header) || header.Parameter is not string shown)
        {
            return ("", false);
        }

        if (header.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
        {
            return (shown.Trim(), false);
        }

        byte[] decoded = new byte[shown.Length];
        if (!header.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase) || !Convert.TryFromBase64String(shown, decoded, out int length))
        {
            return ("", false);
        }

        string[] pair = Encoding.UTF8.GetString(decoded, 0, length).Split(':', 2);
        return (pair[^1], true);
    }
}
