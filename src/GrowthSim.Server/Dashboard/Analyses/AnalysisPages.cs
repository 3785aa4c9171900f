using System.Runtime.CompilerServices;
using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Server.Api.Access;
using GrowthSim.Server.Api.Limits;
using GrowthSim.Server.Dashboard.Frame;
using GrowthSim.Server.Dashboard.Live;
using GrowthSim.Server.Dashboard.Queries;
using GrowthSim.Server.Dashboard.Rendering;
using GrowthSim.Server.Failures;

namespace GrowthSim.Server.Dashboard.Analyses;

/// <summary>The progress of analyses of the cluster, and their cancelling.</summary>
internal sealed class AnalysisPages(PageContexts contexts, SharedFragments shared, IGrainFactory grains, ApiLog log, IHostApplicationLifetime lifetime)
{
    /// <summary>What the address of a page calls the analysis that it shows.</summary>
    public const string Named = "analysis";

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(500);

    public void Map(RouteGroupBuilder model)
    {
        model.MapGet("/analyses/{id}", Progress).IsStream();
        model.MapPost("/analyses/{id}/cancel", Cancel).Needs(Role.Run);
    }

    /// <summary>Returns the part of an analysis that is done, from 0 to 1.</summary>
    public static double Share(AnalysisStatus status) =>
        status.Runs == 0 ? 0 : Math.Clamp((status.Done + ((double)status.Paths / Math.Max(1, status.Total))) / status.Runs, 0, 1);

    /// <summary>Returns at which run one is that takes several, in words; null for others.</summary>
    public static string? Step(AnalysisStatus status, PageContext page) => status.Runs < 2 || status.Ended
        ? null
        : page.Say(status.Kind == AnalysisKind.Seek ? AnalysisWords.RunAtMost : AnalysisWords.Run, Math.Min(status.Done + 1, status.Runs), status.Runs);

    /// <summary>Returns how the analysis stands that the address of a page names; null where it names none, or one of something else, which is noted.</summary>
    public async Task<AnalysisStatus?> Asked(PageContext page, AnalysisKind kind, LocalizedText unknown)
    {
        if (page.Query.Text(Named) is not string asked)
        {
            return null;
        }

        AnalysisStatus status = await grains.GetGrain<IAnalysisGrain>(asked).Status();
        if (status.Kind == kind && status.Model == page.Model!.Id && status.Scenario == page.Scenario)
        {
            return status;
        }

        page.Query.Refuse(unknown, GrowthSim.Language.Wording.Clip(asked));
        return null;
    }

    /// <summary>Returns what is said of one that did not come to its end; null where it did or goes on.</summary>
    public static string? Problem(AnalysisStatus status, PageContext page) => status.State switch
    {
        RunState.Cancelled when !status.HasOutcome => page.Say(AnalysisWords.Cancelled),
        RunState.Failed => page.Say(AnalysisWords.Failed, SpokenFailures.In(status.Failure, page.Locale.Code)),
        _ => null,
    };

    private async Task<IResult> Progress(string model, string id, HttpContext http)
    {
        PageContext page = await contexts.Of(http, model);
        await Check(model, id);
        string back = page.Query.Text("back") ?? "";
        return FragmentStream.Of(shared.Watch($"analysis {id} {page.Locale.Code} {back}", ended => Fragments(page, id, back, ended), CancellationToken.None), http, lifetime.ApplicationStopping);
    }

    private async IAsyncEnumerable<LiveFragment> Fragments(PageContext page, string id, string back, [EnumeratorCancellation] CancellationToken ended)
    {
        long version = 0;
        double told = -1;
        AnalysisStatus status;
        do
        {
            status = await grains.GetGrain<IAnalysisGrain>(id).Status();
            double share = Share(status);
            if (share != told || status.Ended)
            {
                told = share;
                string html = await PageRenderer.Render<AnalysisCard>((nameof(AnalysisCard.Page), page), (nameof(AnalysisCard.Place), $"analyses/{id}"), (nameof(AnalysisCard.Share), share), (nameof(AnalysisCard.Step), Step(status, page)), (nameof(AnalysisCard.Back), back));
                yield return new LiveFragment(++version, html, status.Ended);
            }

            await Task.Delay(BetweenLooks, ended);
        }
        while (!status.Ended);
    }

    private async Task<IResult> Cancel(string model, string id, HttpContext http)
    {
        PageContext page = await contexts.Of(http, model);
        PageQuery form = await PageForm.Read(http, page.Locale);
        await Check(model, id);
        await grains.GetGrain<IAnalysisGrain>(id).Cancel();
        log.Cancelled(http, id);
        return new SeeOther(Back(form, page));
    }

    /// <exception cref="NotOnRecordException">The model has no such analysis.</exception>
    private async Task Check(string model, string id)
    {
        if ((await grains.GetGrain<IAnalysisGrain>(id).Status()).Model != model)
        {
            throw new NotOnRecordException($"There is no analysis '{GrowthSim.Language.Wording.Clip(id)}' of '{model}'.");
        }
    }

    /// <summary>Returns where a form leads back to: pages of this model alone.</summary>
    private static string Back(PageQuery form, PageContext page) => form.Text("back") is string back && back.StartsWith(page.Root + "/", StringComparison.Ordinal) ? back : page.Root;
}
