using GrowthSim.Server.Configuration;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace GrowthSim.Server.Api;

/// <summary>
/// Where no token does: answers under the names of this machine only, and keeps pages of other origins in a browser on this machine from changing anything. What is not read only must come from no page, or from one of this server.
/// </summary>
internal sealed class OwnOrigin(ApiLog log)
{
    private const string FetchSite = "Sec-Fetch-Site";

    /// <summary>Goes on, or answers 403 or 404.</summary>
    public async Task Check(HttpContext http, RequestDelegate next)
    {
        HttpRequest request = http.Request;
        if (!LoopbackUrls.Names.Contains(request.Host.Host, StringComparer.OrdinalIgnoreCase))
        {
            await Refuse(
                http,
                StatusCodes.Status404NotFound,
                $"A server without a token answers under the names {string.Join(", ", LoopbackUrls.Names)} of its own machine only.",
                "it asks for a name of another machine");
            return;
        }

        string origin = request.Headers[HeaderNames.Origin].ToString();
        string site = request.Headers[FetchSite].ToString();
        bool own = origin.Length > 0
            ? origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
            : site is "" or "same-origin" or "none";
        if (own || HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            await next(http);
            return;
        }

        await Refuse(
            http,
            StatusCodes.Status403Forbidden,
            "A page of another origin may not change anything here. Ask from a program, or give the server a token (GrowthSim__ApiToken).",
            "a page of another origin asks");
    }

    private async Task Refuse(HttpContext http, int status, string detail, string why)
    {
        log.Refused(http, why);
        ProblemHttpResult refusal = TypedResults.Problem(detail, statusCode: status);
        await refusal.ExecuteAsync(http);
    }
}
