using System.Reflection;
using GrowthSim.Compilation;
using GrowthSim.Grains.Serialization;
using GrowthSim.Server.Api.Requests;

namespace GrowthSim.Server.Api;

/// <summary>The HTTP interface of the grains, served beside health.</summary>
internal static class ApiSetup
{
    /// <summary>Where it stands; another version of it would stand beside.</summary>
    public const string Path = "/api/v1";

    /// <summary>Bodies are read to this length, so that who sends too much sees the answer; each kind has its own limit below.</summary>
    private const int MaxReadBody = 256 * 1024 * 1024;

    /// <summary>Adds what it needs.</summary>
    public static void AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => MessageJson.Configure(options.SerializerOptions));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.Configure<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions>(options => options.Limits.MaxRequestBodySize = MaxReadBody);
        services.AddExceptionHandler<ApiFailures>();
        services.AddSingleton<ApiLog>();
    }

    /// <summary>Serves it.</summary>
    /// <param name="app">The program.</param>
    /// <param name="token">What a request must carry; empty where it is served on this machine alone and asks for nothing.</param>
    public static void MapApi(this WebApplication app, string token)
    {
        RouteGroupBuilder api = app.MapGroup(Path).CheckRequests();
        ApiLog log = app.Services.GetRequiredService<ApiLog>();
        Func<HttpContext, RequestDelegate, Task> check = token.Length > 0 ? new BearerToken(token, log).Check : new OwnOrigin(log).Check;
        app.UseWhen(http => http.Request.Path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase), guarded => guarded.Use(check));
        app.UseWhen(http => http.Request.Path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase), named => named.Use(RequestClient.Note));
        string version = Assembly.GetExecutingAssembly().GetName().Version!.ToString(3);
        api.MapGet("", () => new { Product = "GrowthSim", Version = version, Engine = RunPlan.EngineVersion });
        ModelApi.Map(api.MapGroup("/models"));
        RunApi.Map(api.MapGroup("/runs"));
        AnalysisApi.Map(api);
    }
}
