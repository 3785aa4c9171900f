using GrowthSim.Server.Api.Access;
using GrowthSim.Server.Configuration;
using GrowthSim.Server.Dashboard.Frame;
using GrowthSim.Server.Dashboard.Rendering;
using Microsoft.Net.Http.Headers;

namespace GrowthSim.Server.Dashboard.Guarding;

/// <summary>
/// Lets through who may see the pages: under the names of this machine alone where the server knows no keys; else who gives one as the password of HTTP's basic scheme (RFC 7617), as far as its role goes. What changes something must come from a page of this server.
/// </summary>
internal sealed class PageGuard(KeyRing ring, ApiLog log)
{
    private const string FetchSite = "Sec-Fetch-Site";

    /// <summary>Goes on, or answers 401, 403 or 404.</summary>
    public async Task Check(HttpContext http, RequestDelegate next)
    {
        PageHeaders.Add(http.Response.Headers);
        AccessKey? key = ring.IsOpen ? null : ring.Find(ShownSecret.Of(http).Secret);
        if (ring.IsOpen && !LoopbackUrls.Names.Contains(http.Request.Host.Host, StringComparer.OrdinalIgnoreCase))
        {
            await Refuse(http, StatusCodes.Status404NotFound, page => page.Say(FrameWords.ForeignHost, string.Join(", ", LoopbackUrls.Names)));
        }
        else if (!ring.IsOpen && key is null)
        {
            http.Response.Headers[HeaderNames.WWWAuthenticate] = "Basic realm=\"GrowthSim\", charset=\"UTF-8\"";
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else if (!IsOwn(http.Request))
        {
            await Refuse(http, StatusCodes.Status403Forbidden, page => page.Say(FrameWords.ForeignOrigin));
        }
        else if (key is not null && key.Role < http.Needed())
        {
            log.Refused(http, new RoleMissingException(key, http.Needed()).Message);
            await Refuse(http, StatusCodes.Status403Forbidden, page => page.Say(FrameWords.RoleMissing, key.Name, Name(key.Role), Name(http.Needed())));
        }
        else
        {
            http.Features.Set(key);
            await next(http);
        }
    }

    private static string Name(Role role) => role.ToString().ToLowerInvariant();

    /// <summary>Returns whether a request reads only, or comes from a page of this server or from no page.</summary>
    private static bool IsOwn(HttpRequest request)
    {
        string origin = request.Headers[HeaderNames.Origin].ToString();
        string site = request.Headers[FetchSite].ToString();
        return HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)
            || (origin.Length > 0
                ? origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
                : site is "" or "same-origin" or "none");
    }

    private static async Task Refuse(HttpContext http, int status, Func<PageContext, string> message)
    {
        PageContext page = PageContexts.Of(http);
        string html = await PageRenderer.Render<FailurePage>((nameof(FailurePage.Page), page), (nameof(FailurePage.Message), message(page)));
        await new PageAnswer(html, status).ExecuteAsync(http);
    }
}
