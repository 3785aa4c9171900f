using GrowthSim.Server.Configuration;

namespace GrowthSim.Server.Api;

/// <summary>Every answer of the server that is no success has a body (RFC 9457) that says what would do, also where no endpoint was found.</summary>
internal static class PlainFailures
{
    /// <summary>Gives bodies to answers without one.</summary>
    /// <param name="app">The program.</param>
    /// <param name="settings">The settings.</param>
    public static void UsePlainFailures(this WebApplication app, ServerSettings settings)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages(async pages =>
        {
            HttpContext http = pages.HttpContext;
            await TypedResults.Problem(Detail(http, settings), statusCode: http.Response.StatusCode).ExecuteAsync(http);
        });
    }

    private static string Detail(HttpContext http, ServerSettings settings) => http.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound when !settings.Api => "There is nothing here but /health: start the server with --api true for the HTTP interface.",
        StatusCodes.Status404NotFound when IsUnversioned(http.Request.Path, out PathString rest) => $"The interface has a version in its paths: ask for {ApiSetup.Path}{rest}.",
        StatusCodes.Status404NotFound => "There is nothing at this path: docs/http-api.md lists those of /api/v1, and /health/live and /health/ready tell how the server is.",
        StatusCodes.Status405MethodNotAllowed => $"{http.Request.Method} is not served at this path: {http.Response.Headers.Allow} is.",
        StatusCodes.Status415UnsupportedMediaType => "The body is of a type that is not read here: send JSON, with the header Content-Type: application/json.",
        int status => Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status),
    };

    // So were the paths of 0.2.
    private static bool IsUnversioned(PathString path, out PathString rest) =>
        path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase, out rest) && !path.StartsWithSegments(ApiSetup.Path, StringComparison.OrdinalIgnoreCase);
}
