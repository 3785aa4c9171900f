using System.Security.Cryptography;
using System.Text;
using GrowthSim.Server.Configuration;
using GrowthSim.Server.Dashboard.Frame;
using GrowthSim.Server.Dashboard.Rendering;
using Microsoft.Net.Http.Headers;

namespace GrowthSim.Server.Dashboard.Guarding;

/// <summary>
/// Lets through who may see the pages: under the names of this machine alone where there is no token; else who gives it as the password of HTTP's basic scheme (RFC 7617). What changes something must come from a page of this server.
/// </summary>
/// <param name="token">The token; empty for none.</param>
internal sealed class PageGuard(string token)
{
    private const string Scheme = "Basic ";

    private const string FetchSite = "Sec-Fetch-Site";

    private readonly byte[] _digest = Digest(token);

    /// <summary>Goes on, or answers 401, 403 or 404.</summary>
    public async Task Check(HttpContext http, RequestDelegate next)
    {
        PageHeaders.Add(http.Response.Headers);
        if (token.Length == 0 && !LoopbackUrls.Names.Contains(http.Request.Host.Host, StringComparer.OrdinalIgnoreCase))
        {
            await Refuse(http, StatusCodes.Status404NotFound, page => page.Say(FrameWords.ForeignHost, string.Join(", ", LoopbackUrls.Names)));
        }
        else if (token.Length > 0 && !Shown(http.Request.Headers.Authorization.ToString()))
        {
            http.Response.Headers[HeaderNames.WWWAuthenticate] = "Basic realm=\"GrowthSim\", charset=\"UTF-8\"";
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else if (!IsOwn(http.Request))
        {
            await Refuse(http, StatusCodes.Status403Forbidden, page => page.Say(FrameWords.ForeignOrigin));
        }
        else
        {
            await next(http);
        }
    }

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

    // The name may be any: the token says who it is.
    private bool Shown(string header)
    {
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        Span<byte> decoded = new byte[header.Length];
        return Convert.TryFromBase64String(header[Scheme.Length..].Trim(), decoded, out int length)
            && Encoding.UTF8.GetString(decoded[..length]) is string pair
            && pair.IndexOf(':', StringComparison.Ordinal) is int colon and >= 0
            && CryptographicOperations.FixedTimeEquals(Digest(pair[(colon + 1)..]), _digest);
    }

    // Digests have one length: the time of the comparison tells nothing of the token.
    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
