using System.Collections.Immutable;
using GrowthSim.Analysis.Seeking;
using GrowthSim.Client;
using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Server.Api.Access;
using GrowthSim.Server.Api.Limits;
using GrowthSim.Server.Dashboard.Frame;
using GrowthSim.Server.Dashboard.Jobs;
using GrowthSim.Server.Dashboard.Queries;
using GrowthSim.Server.Dashboard.Rendering;
using GrowthSim.Server.Dashboard.WhatIf;

namespace GrowthSim.Server.Dashboard.Seek;

/// <summary>The page of what it would take: a search goes on as a job, whose runs stay on record.</summary>
internal sealed class SeekPages(PageContexts contexts, ParameterRanges ranges, JobBoard board, GrainRuns runs, PathLimits limits)
{
    /// <summary>Two passes of 17 settings and a last run.</summary>
    private const double ExpectedRuns = 3;

    public void Map(RouteGroupBuilder model)
    {
        model.MapGet("/seek", Show);
        model.MapPost("/seek", Seek).Needs(Role.Run);
    }

    private async Task<IResult> Show(string model, HttpContext http)
    {
        PageContext page = await contexts.Of(http, model);
        ImmutableDictionary<string, ValueRange> settable = await ranges.Of(page.Model!);
        ImmutableArray<Variable> variables = [.. page.Model!.Definition.Variables.Where(variable => settable.ContainsKey(variable.Name))];
        SeekQuestion? question = Question(page.Query, page, settable);
        string? id = question is null ? null : Id(page, question);
        Job? job = id is null ? null : board.Find(id);
        string html = await PageRenderer.Render<SeekPage>(
            (nameof(SeekPage.Page), page),
            (nameof(SeekPage.Settable), variables),
            (nameof(SeekPage.Job), job is { Result.IsCompleted: false } ? id : null),
            (nameof(SeekPage.Answer), job is { Result.IsCompletedSuccessfully: true } ? (SeekAnswer)await job.Result : null),
            (nameof(SeekPage.Problem), JobPages.Problem(job, page)));
        return PageAnswer.Of(html, page);
    }

    private async Task<IResult> Seek(string model, HttpContext http)
    {
        PageContext page = await contexts.Of(http, model);
        PageQuery form = await PageForm.Read(http, page.Labels);
        SeekQuestion question = Question(form, page, await ranges.Of(page.Model!)) ?? throw new OrderRefusedException(string.Join(' ', form.Problems.Add(page.Say(SeekWords.Missing))), []);
        limits.Take(http, new RunOrder(), (int)ExpectedRuns);
        board.Start(Id(page, question), (job, cancelled) => Work(page, question, job, cancelled));
        return new SeeOther(page.To("seek", ("target", question.Target), ("chance", form.Text("chance")), ("by", question.By)));
    }

    private async Task<object> Work(PageContext page, SeekQuestion question, Job job, CancellationToken cancelled)
    {
        int made = 0;
        SettingSeeker seeker = new(page.Scenario, new RunOrder(), async order =>
        {
            RunOutcome outcome = (await runs.Execute(
                page.Model!.Id, page.Scenario, order, told => job.Report(made + ((double)told.Paths / Math.Max(1, told.Total)), Math.Max(ExpectedRuns, made + 1)), cancelled)).Outcome;
            job.Report(++made, Math.Max(ExpectedRuns, made));
            return outcome;
        });
        return await seeker.Seek(question);
    }

    private static string Id(PageContext page, SeekQuestion question) =>
        JobBoard.IdOf($"seek {page.Model!.Id} {page.Model.Catalogue.Revision} {page.Scenario} {question.Target} {question.Probability:R} {question.By} {question.Least:R} {question.Most:R}");

    /// <summary>Reads the question; null where it is not whole.</summary>
    private static SeekQuestion? Question(PageQuery asked, PageContext page, ImmutableDictionary<string, ValueRange> settable)
    {
        string? target = asked.Text("target");
        string? by = asked.Text("by");
        double? chance = asked.Number("chance", 1, 99);
        ImmutableArray<Target> scored = [.. page.Model!.Definition.Targets.Where(known => known.IsScored)];
        if (target is not null && scored.All(known => known.Id != target))
        {
            asked.Refuse(QueryWords.NoTarget, GrowthSim.Language.Wording.Clip(target), string.Join(", ", scored.Select(known => known.Id)));
            return null;
        }

        if (by is not null && !settable.ContainsKey(by))
        {
            asked.Refuse(QueryWords.NoVariable, GrowthSim.Language.Wording.Clip(by));
            return null;
        }

        return target is null || by is null || chance is null ? null : new SeekQuestion(target, chance.Value / 100, by, settable[by].Least, settable[by].Most);
    }
}
