using GrowthSim.Server.Configuration;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace GrowthSim.Server.Api.Access;

/// <summary>
/// Where no key does: answers under the names of this machine only, and keeps pages of other origins in a browser on this machine from changing anything. What is not read only must come from no page, or from one of this server, or of an origin that its settings name.
/// </summary>
internal sealed class OwnOrigin(IReadOnlyCollection<string> permitted, ApiLog log)
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

        if (http.IsReading() || IsOwn(request))
        {
            await next(http);
            return;
        }

        await RefusePage(http);
    }

    /// <summary>Returns whether a request comes from no page, or from one that may change something.</summary>
    public bool IsOwn(HttpRequest request)
    {
        string origin = request.Headers[HeaderNames.Origin].ToString();
        string site = request.Headers[FetchSite].ToString();
        return origin.Length > 0
            ? origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase) || permitted.Contains(origin, StringComparer.OrdinalIgnoreCase)
            : site is "" or "same-origin" or "none";
    }

    /// <summary>Answers 403.</summary>
    public Task RefusePage(HttpContext http) => Refuse(
        http,
        StatusCodes.Status403Forbidden,
        "A page of another origin may not change anything here. Ask from a program, or have the server name the origin (GrowthSim:CorsOrigins).",
        "a page of another origin asks");

    private async Task Refuse(HttpContext http, int status, string detail, string why)
    {
        log.Refused(http, why);
        ProblemHttpResult refusal = TypedResults.Problem(detail, statusCode: status);
        await refusal.ExecuteAsync(http);
    }
}
