using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace GrowthSim.Server.Api;

/// <summary>Lets through who shows the token (RFC 6750): <c>Authorization: Bearer …</c>.</summary>
internal sealed class BearerToken(string token, ApiLog log)
{
    private const string Scheme = "Bearer ";

    private readonly byte[] _digest = Digest(token);

    /// <summary>Goes on, or answers 401.</summary>
    public async Task Check(HttpContext http, RequestDelegate next)
    {
        string header = http.Request.Headers.Authorization.ToString();
        bool shown = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && CryptographicOperations.FixedTimeEquals(Digest(header[Scheme.Length..].Trim()), _digest);
        if (shown)
        {
            await next(http);
            return;
        }

        log.Refused(http, header.Length == 0 ? "it carries no token" : "its token is another");
        http.Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        ProblemHttpResult refusal = TypedResults.Problem("The request does not carry the token of this server: send it as 'Authorization: Bearer …'.", statusCode: StatusCodes.Status401Unauthorized);
        await refusal.ExecuteAsync(http);
    }

    // Digests have one length: the time of the comparison tells nothing of the token.
    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
