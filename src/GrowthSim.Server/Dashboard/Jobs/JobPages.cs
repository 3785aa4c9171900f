using System.Runtime.CompilerServices;
using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Server.Api.Access;
using GrowthSim.Server.Api.Limits;
using GrowthSim.Server.Dashboard.Frame;
using GrowthSim.Server.Dashboard.Live;
using GrowthSim.Server.Dashboard.Queries;
using GrowthSim.Server.Dashboard.Rendering;

namespace GrowthSim.Server.Dashboard.Jobs;

/// <summary>The progress of work that goes on, and its cancelling.</summary>
internal sealed class JobPages(PageContexts contexts, JobBoard board, SharedFragments shared, IHostApplicationLifetime lifetime)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(300);

    public void Map(RouteGroupBuilder model)
    {
        model.MapGet("/jobs/{id}", Progress).IsStream();
        model.MapPost("/jobs/{id}/cancel", Cancel).Needs(Role.Run);
    }

    /// <summary>Returns what is said where work did not succeed; null where it did or goes on.</summary>
    public static string? Problem(Job? job, PageContext page) => job?.Result switch
    {
        { IsCanceled: true } => page.Say(JobWords.Cancelled),
        { IsFaulted: true, Exception: { } failure } => page.Say(JobWords.Failed, failure.InnerException is ModelException wrong ? wrong.Errors[0].In(page.Labels.Code) : SpokenFailures.In(failure.InnerException?.Message.Split('\n')[0], page.Labels.Code)),
        _ => null,
    };

    private async Task<IResult> Progress(string model, string id, HttpContext http)
    {
        PageContext page = await contexts.Of(http, model);
        string back = page.Query.Text("back") ?? "";
        return FragmentStream.Of(shared.Watch($"job {id} {page.Labels.Code} {back}", ended => Fragments(page, id, back, ended), CancellationToken.None), http, lifetime.ApplicationStopping);
    }

    private async IAsyncEnumerable<LiveFragment> Fragments(PageContext page, string id, string back, [EnumeratorCancellation] CancellationToken ended)
    {
        long told = -1;
        bool last;
        do
        {
            Job? job = board.Find(id);
            last = job is null || job.Result.IsCompleted;
            long version = job?.Version ?? 0;
            if (version == told && !last)
            {
                await Task.Delay(BetweenLooks, ended);
                continue;
            }

            told = version;
            double share = job is { Total: > 0 } ? Math.Clamp(job.Done / job.Total, 0, 1) : 0;
            string html = await PageRenderer.Render<JobCard>((nameof(JobCard.Page), page), (nameof(JobCard.Place), $"jobs/{id}"), (nameof(JobCard.Share), share), (nameof(JobCard.Back), back));
            yield return new LiveFragment(last ? long.MaxValue : version, html, last);
        }
        while (!last);
    }

    private async Task<IResult> Cancel(string model, string id, HttpContext http)
    {
        PageContext page = await contexts.Of(http, model);
        PageQuery form = await PageForm.Read(http, page.Labels);
        if (board.Find(id) is not Job job)
        {
            throw new NotOnRecordException(page.Say(QueryWords.WorkOver));
        }

        job.Cancel();
        return new SeeOther(Back(form, page));
    }

    /// <summary>Returns where a form leads back to: pages of this model alone.</summary>
    internal static string Back(PageQuery form, PageContext page) => form.Text("back") is string back && back.StartsWith(page.Root + "/", StringComparison.Ordinal) ? back : page.Root;
}
