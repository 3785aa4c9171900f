using System.Collections.Immutable;
using GrowthSim.Analysis.Seeking;
using GrowthSim.Grains;
using GrowthSim.Grains.Serialization;
using GrowthSim.Language;
using GrowthSim.Server.Api.Access;
using GrowthSim.Server.Api.Limits;
using GrowthSim.Server.Dashboard.Analyses;
using GrowthSim.Server.Dashboard.Frame;
using GrowthSim.Server.Dashboard.Queries;
using GrowthSim.Server.Dashboard.Rendering;
using GrowthSim.Server.Dashboard.WhatIf;

namespace GrowthSim.Server.Dashboard.Seek;

/// <summary>The page of what it would take: an analysis of the cluster, of one lever or assumption, or of a mix of levers.</summary>
internal sealed class SeekPages(PageContexts contexts, ParameterRanges ranges, AnalysisPages analyses, IGrainFactory grains, PathLimits limits, ApiLog log)
{
    public void Map(RouteGroupBuilder model)
    {
        model.MapGet("/seek", Show);
        model.MapPost("/seek", Order).Needs(Role.Run);
    }

    private async Task<IResult> Show(string model, HttpContext http)
    {
        PageContext page = await contexts.Of(http, model);
        ImmutableDictionary<string, ValueRange> settable = await ranges.Of(page.Model!);
        SeekForm form = SeekForm.Read(page.Query, page, settable);
        AnalysisStatus? status = await analyses.Asked(page, AnalysisKind.Seek, QueryWords.NoSearch);
        SeekOutcome? outcome = status is { Ended: true, HasOutcome: true }
            ? AnalysisJson.Read<SeekOutcome>(await grains.GetGrain<IAnalysisGrain>(status.AnalysisId).Outcome())
            : null;
        string html = await PageRenderer.Render<SeekPage>(
            (nameof(SeekPage.Page), page),
            (nameof(SeekPage.Form), form),
            (nameof(SeekPage.Assumptions), (ImmutableArray<Variable>)[.. page.Model!.Definition.Variables.Where(variable => variable.Kind != VariableKind.Lever && settable.ContainsKey(variable.Name))]),
            (nameof(SeekPage.GoesOn), status is { Ended: false } ? status : null),
            (nameof(SeekPage.Outcome), outcome),
            (nameof(SeekPage.Problem), status is null ? null : AnalysisPages.Problem(status, page)));
        return PageAnswer.Of(html, page);
    }

    private async Task<IResult> Order(string model, HttpContext http)
    {
        PageContext page = await contexts.Of(http, model);
        PageQuery sent = await PageForm.Read(http, page.Locale);
        SeekForm form = SeekForm.Read(sent, page, await ranges.Of(page.Model!));
        if (form.Request(sent, page) is not SeekRequest request || !sent.Problems.IsEmpty)
        {
            throw new OrderRefusedException(string.Join(' ', sent.Problems), []);
        }

        AnalysisOrder order = AnalysisOrder.Of(request, new RunOrder());
        limits.Take(http, order.Run);
        AnalysisTicket ticket = await grains.GetGrain<IScenarioGrain>($"{model}/{page.Scenario}").Analyse(order);
        log.Ordered(http, model, page.Scenario, ticket.AnalysisId);
        return new SeeOther(page.To("seek", [.. form.Query(), (AnalysisPages.Named, ticket.AnalysisId)]));
    }
}
