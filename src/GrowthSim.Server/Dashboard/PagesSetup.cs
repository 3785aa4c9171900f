using GrowthSim.Grains;
using GrowthSim.Server.Api;
using GrowthSim.Server.Dashboard.Assets;
using GrowthSim.Server.Dashboard.Frame;
using GrowthSim.Server.Dashboard.Guarding;
using GrowthSim.Server.Dashboard.Live;
using GrowthSim.Server.Dashboard.Outlook;
using GrowthSim.Server.Dashboard.Rendering;
using GrowthSim.Server.Dashboard.Runs;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GrowthSim.Server.Dashboard;

/// <summary>The dashboard of models and runs: pages of HTML, rendered here, with all their state in the address.</summary>
internal static class PagesSetup
{
    private static readonly string[] Places = ["/models", "/assets"];

    /// <summary>Adds what it needs.</summary>
    public static void AddPages(this IServiceCollection services)
    {
        services.TryAddSingleton<ApiLog>();
        services.AddSingleton<PageModels>();
        services.AddSingleton<PageContexts>();
        services.AddSingleton<PageFailures>();
        services.AddSingleton<SharedFragments>();
        services.AddSingleton<ShownRuns>();
        services.AddSingleton<OutlookPages>();
        services.AddSingleton<RunOrders>();
    }

    /// <summary>Serves it.</summary>
    /// <param name="app">The program.</param>
    /// <param name="token">The password; empty where it is served on this machine alone and asks for nothing.</param>
    public static void MapPages(this WebApplication app, string token)
    {
        PageGuard guard = new(token);
        PageFailures failures = app.Services.GetRequiredService<PageFailures>();
        app.UseWhen(IsPage, pages => pages.Use(guard.Check).Use(failures.Catch));
        AssetFiles.Map(app);
        app.MapGet("/", Home);
        RouteGroupBuilder model = app.MapGroup("/models/{model}");
        app.Services.GetRequiredService<OutlookPages>().Map(model);
        app.Services.GetRequiredService<RunOrders>().Map(model);
    }

    private static bool IsPage(HttpContext http) => http.Request.Path == "/" || Places.Any(place => http.Request.Path.StartsWithSegments(place, StringComparison.OrdinalIgnoreCase));

    private static async Task<IResult> Home(HttpContext http, IServiceProvider services, IGrainFactory grains)
    {
        if (services.GetService<HomeModel>() is HomeModel home)
        {
            return TypedResults.Redirect($"/models/{Uri.EscapeDataString(home.Id)}{http.Request.QueryString}");
        }

        PageContext page = PageContexts.Of(http);
        return PageAnswer.Of(await PageRenderer.Render<HomePage>((nameof(HomePage.Page), page), (nameof(HomePage.Models), await grains.GetGrain<IRegisterGrain>(0).Models())), page);
    }
}
