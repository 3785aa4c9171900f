using Microsoft.Net.Http.Headers;

namespace GrowthSim.Server.Api.Access;

/// <summary>
/// Lets through who shows a key that may do what is asked: as <c>Authorization: Bearer …</c> (RFC 6750), or from a browser, which asks its user, as the password of <c>Basic</c> (RFC 7617) under any name.
/// A server without keys is open to its own machine (<see cref="OwnOrigin"/>).
/// </summary>
internal sealed class AccessCheck(KeyRing ring, OwnOrigin origin, ApiLog log)
{
    private const string Health = "/health";

    /// <summary>Goes on, or answers 401, 403 or 404.</summary>
    public Task Check(HttpContext http, RequestDelegate next) =>
        http.Request.Path.StartsWithSegments(Health, StringComparison.OrdinalIgnoreCase) ? next(http)
        : ring.IsOpen ? origin.Check(http, next)
        : CheckKey(http, next);

    private async Task CheckKey(HttpContext http, RequestDelegate next)
    {
        (string secret, bool isKept) = ShownSecret.Of(http);
        if (secret.Length == 0 || ring.Find(secret) is not AccessKey key)
        {
            log.Refused(http, secret.Length == 0 ? "it carries no key" : "its key is none of this server's");
            http.Response.Headers[HeaderNames.WWWAuthenticate] = http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal) ? "Basic realm=\"GrowthSim\", charset=\"UTF-8\"" : "Bearer";
            await Answer(http, StatusCodes.Status401Unauthorized, "The request does not carry a key of this server: send it as 'Authorization: Bearer …'.");
            return;
        }

        // What a browser keeps it sends from pages of others, too.
        if (isKept && !http.IsReading() && !origin.IsOwn(http.Request))
        {
            await origin.RefusePage(http);
            return;
        }

        http.Features.Set(key);
        if (key.Role < http.Needed())
        {
            RoleMissingException missing = new(key, http.Needed());
            log.Refused(http, missing.Message);
            await Answer(http, StatusCodes.Status403Forbidden, missing.Message);
            return;
        }

        await next(http);
    }

    private static Task Answer(HttpContext http, int status, string detail) => TypedResults.Problem(detail, statusCode: status).ExecuteAsync(http);
}
