using System.Reflection;
using GrowthSim.Compilation;
using GrowthSim.Grains.Serialization;
using GrowthSim.Server.Configuration;

namespace GrowthSim.Server.Api;

/// <summary>The HTTP interface of the grains, served beside health.</summary>
internal static class ApiSetup
{
    private const string Path = "/api";

    /// <summary>Adds what it needs.</summary>
    public static void AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => MessageJson.Configure(options.SerializerOptions));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddProblemDetails();
        services.AddExceptionHandler<ApiFailures>();
    }

    /// <summary>Serves it.</summary>
    /// <param name="app">The program.</param>
    /// <param name="token">What a request must carry; empty where it is served on this machine alone and asks for nothing.</param>
    public static void MapApi(this WebApplication app, string token)
    {
        app.UseExceptionHandler();
        RouteGroupBuilder api = app.MapGroup(Path);
        if (token.Length > 0)
        {
            BearerToken wanted = new(token);
            app.UseWhen(http => http.Request.Path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase), guarded => guarded.Use(wanted.Check));
        }
        else
        {
            api.RequireHost(LoopbackUrls.Names);
        }

        string version = Assembly.GetExecutingAssembly().GetName().Version!.ToString(3);
        api.MapGet("", () => new { Product = "GrowthSim", Version = version, Engine = RunPlan.EngineVersion });
        ModelApi.Map(api.MapGroup("/models/{model}"));
        RunApi.Map(api.MapGroup("/runs/{run}"));
    }
}
