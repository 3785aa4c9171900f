using GrowthSim.Grains;
using GrowthSim.Server.Api.Access;
using GrowthSim.Server.Dashboard.Analyses;
using GrowthSim.Server.Dashboard.Assets;
using GrowthSim.Server.Dashboard.Compare;
using GrowthSim.Server.Dashboard.Drivers;
using GrowthSim.Server.Dashboard.Frame;
using GrowthSim.Server.Dashboard.Guarding;
using GrowthSim.Server.Dashboard.Live;
using GrowthSim.Server.Dashboard.Outlook;
using GrowthSim.Server.Dashboard.Parts;
using GrowthSim.Server.Dashboard.Rendering;
using GrowthSim.Server.Dashboard.Review;
using GrowthSim.Server.Dashboard.Runs;
using GrowthSim.Server.Dashboard.Seek;
using GrowthSim.Server.Dashboard.Text;
using GrowthSim.Server.Dashboard.WhatIf;

namespace GrowthSim.Server.Dashboard;

/// <summary>The dashboard of models and runs: pages of HTML, rendered here, with all their state in the address.</summary>
internal static class PagesSetup
{
    private static readonly string[] Places = ["/models", "/assets"];

    /// <summary>Adds what it needs.</summary>
    public static void AddPages(this IServiceCollection services)
    {
        services.AddSingleton<PageGuard>();
        services.AddSingleton<PageModels>();
        services.AddSingleton<PageContexts>();
        services.AddSingleton<PageFailures>();
        services.AddSingleton<SharedFragments>();
        services.AddSingleton<ShownRuns>();
        services.AddSingleton<OutlookPages>();
        services.AddSingleton<RunOrders>();
        services.AddSingleton<GrainRuns>();
        services.AddSingleton<Comparisons>();
        services.AddSingleton<ParameterRanges>();
        services.AddSingleton<WhatIfRuns>();
        services.AddSingleton<LeverCurves>();
        services.AddSingleton<RunPages>();
        services.AddSingleton<TextPages>();
        services.AddSingleton<PartPages>();
        services.AddSingleton<AnalysisPages>();
        services.AddSingleton<ComparePages>();
        services.AddSingleton<DriverPages>();
        services.AddSingleton<SeekPages>();
        services.AddSingleton<ReviewPages>();
        services.AddSingleton<WhatIfPages>();
    }

    /// <summary>Serves it.</summary>
    /// <param name="app">The program.</param>
    public static void MapPages(this WebApplication app)
    {
        PageGuard guard = app.Services.GetRequiredService<PageGuard>();
        PageFailures failures = app.Services.GetRequiredService<PageFailures>();
        app.UseWhen(IsPage, pages => pages.Use(guard.Check).Use(failures.Catch).UseRateLimiter().Use(RequestClient.Note));
        AssetFiles.Map(app);
        app.MapGet("/", Home);
        RouteGroupBuilder model = app.MapGroup("/models/{model}");
        app.Services.GetRequiredService<OutlookPages>().Map(model);
        app.Services.GetRequiredService<RunOrders>().Map(model);
        app.Services.GetRequiredService<RunPages>().Map(model);
        app.Services.GetRequiredService<TextPages>().Map(model);
        app.Services.GetRequiredService<PartPages>().Map(model);
        app.Services.GetRequiredService<AnalysisPages>().Map(model);
        app.Services.GetRequiredService<ComparePages>().Map(model);
        app.Services.GetRequiredService<DriverPages>().Map(model);
        app.Services.GetRequiredService<SeekPages>().Map(model);
        app.Services.GetRequiredService<ReviewPages>().Map(model);
        app.Services.GetRequiredService<WhatIfPages>().Map(model);
    }

    /// <summary>Returns whether a request is for a page, or for what pages are made with.</summary>
    public static bool IsPage(HttpContext http) => http.Request.Path == "/" || Places.Any(place => http.Request.Path.StartsWithSegments(place, StringComparison.OrdinalIgnoreCase));

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
