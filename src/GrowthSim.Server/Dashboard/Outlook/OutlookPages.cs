using System.Runtime.CompilerServices;
using GrowthSim.Grains;
using GrowthSim.Server.Api.Limits;
using GrowthSim.Server.Dashboard.Frame;
using GrowthSim.Server.Dashboard.Live;
using GrowthSim.Server.Dashboard.Rendering;

namespace GrowthSim.Server.Dashboard.Outlook;

/// <summary>The outlook: the page of a model, and what is replaced in it while a run goes on.</summary>
internal sealed class OutlookPages(PageContexts contexts, ShownRuns runs, SharedFragments shared, IGrainFactory grains, IHostApplicationLifetime lifetime)
{
    private const int MaxTargets = 10_000;

    /// <summary>A run that is watched says something every second.</summary>
    private static readonly TimeSpan WordTimeout = TimeSpan.FromSeconds(10);

    /// <summary>A page that changes more often than this is not read.</summary>
    private static readonly TimeSpan BetweenFragments = TimeSpan.FromMilliseconds(400);

    public void Map(RouteGroupBuilder model)
    {
        model.MapGet("", Show);
        model.MapGet("/runs/{run}/live", Live).IsStream();
    }

    private async Task<IResult> Show(string model, HttpContext http)
    {
        PageContext page = await contexts.Of(http, model);
        (int? k, string order) = Choices(page);
        ShownRun? run = await runs.Find(page);
        string html = await PageRenderer.Render<OutlookPage>((nameof(OutlookPage.Page), page), (nameof(OutlookPage.Run), run), (nameof(OutlookPage.K), k), (nameof(OutlookPage.Order), order));
        return PageAnswer.Of(html, page);
    }

    private async Task<IResult> Live(string model, string run, HttpContext http)
    {
        PageContext page = await contexts.Of(http, model);
        (int? k, string order) = Choices(page);

        // The addresses in the fragment are those of the page that it is a part of.
        page = page with { Path = page.Root };
        string key = $"{run} {page.Locale.Code} {page.Theme} {page.Scenario} {k} {order}";
        return FragmentStream.Of(shared.Watch(key, ended => Fragments(page, run, k, order, ended), CancellationToken.None), http, lifetime.ApplicationStopping);
    }

    private async IAsyncEnumerable<LiveFragment> Fragments(PageContext page, string run, int? k, string order, [EnumeratorCancellation] CancellationToken ended)
    {
        long last = 0;
        await foreach (RunProgress told in grains.GetGrain<IRunGrain>(run).Watch(0, ended).Within(WordTimeout, ended))
        {
            if (!told.Ended && Environment.TickCount64 - last < BetweenFragments.TotalMilliseconds)
            {
                continue;
            }

            last = Environment.TickCount64;
            ShownRun shown = await runs.Read(run, null);
            string html = await PageRenderer.Render<OutlookResults>((nameof(OutlookResults.Page), page), (nameof(OutlookResults.Run), shown), (nameof(OutlookResults.K), k), (nameof(OutlookResults.Order), order));
            yield return new LiveFragment(told.Version, html, told.Ended);
        }
    }

    private static (int? K, string Order) Choices(PageContext page) =>
        ((int?)page.Query.Whole("k", 1, Math.Clamp(page.Model!.Definition.Targets.Count(target => target.IsScored), 1, MaxTargets)), page.Query.Choice("order", "due", "chance"));
}
