using System.Reflection;
using GrowthSim.Compilation;
using GrowthSim.Grains.Serialization;
using GrowthSim.Server.Api.Access;
using GrowthSim.Server.Api.Limits;
using GrowthSim.Server.Api.OpenApi;
using GrowthSim.Server.Api.Requests;
using GrowthSim.Server.Configuration;
using Microsoft.Net.Http.Headers;

namespace GrowthSim.Server.Api;

/// <summary>The HTTP interface of the grains, served beside health.</summary>
internal static class ApiSetup
{
    /// <summary>Where it stands; another version of it would stand beside.</summary>
    public const string Path = "/api/v1";

    private static readonly string[] Exposed = [HeaderNames.ETag, HeaderNames.Link, HeaderNames.Location, HeaderNames.RetryAfter];

    /// <summary>Bodies are read to this length, so that who sends too much sees the answer; each kind has its own limit below.</summary>
    private const int MaxReadBody = 256 * 1024 * 1024;

    /// <summary>Adds what it needs.</summary>
    public static void AddApi(this IServiceCollection services, ServerSettings settings)
    {
        services.ConfigureHttpJsonOptions(options => MessageJson.Configure(options.SerializerOptions));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.Configure<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions>(options => options.Limits.MaxRequestBodySize = MaxReadBody);
        services.AddExceptionHandler<ApiFailures>();

        // What is answered is not logged besides, but for what nobody has thought of.
        services.Configure<ExceptionHandlerOptions>(options => options.SuppressDiagnosticsCallback = failure => failure.HttpContext.Response.StatusCode != StatusCodes.Status500InternalServerError);
        services.AddKeys(settings);
        services.AddRequestLimits(settings);
        services.AddCors();
        services.AddApiDocument();
    }

    /// <summary>Serves it.</summary>
    /// <param name="app">The program.</param>
    /// <param name="settings">What a request must carry, and how much may be asked.</param>
    /// <param name="isOthers">Whether a request is for what has a guard of its own; all else is guarded here, what nobody has thought of included.</param>
    public static void MapApi(this WebApplication app, ServerSettings settings, Func<HttpContext, bool> isOthers)
    {
        RouteGroupBuilder api = app.MapGroup(Path).CheckRequests();
        AccessCheck access = app.Services.GetRequiredService<AccessCheck>();
        app.UseWhen(http => !isOthers(http), guarded => guarded
            .UseCors(cors => cors.WithOrigins(settings.PermittedOrigins).WithMethods("GET", "POST", "PUT", "DELETE").AllowAnyHeader().WithExposedHeaders(Exposed))
            .Use(access.Check)
            .UseRateLimiter()
            .Use(RequestClient.Note));
        string version = Assembly.GetExecutingAssembly().GetName().Version!.ToString(3);
        api.MapGet("", () => new About("GrowthSim", version, RunPlan.EngineVersion)).Says("about", "Product, version, engine");
        ModelApi.Map(api.MapGroup("/models"));
        RunApi.Map(api.MapGroup("/runs"));
        AnalysisApi.Map(api);
        app.MapApiDocument();
    }
}
