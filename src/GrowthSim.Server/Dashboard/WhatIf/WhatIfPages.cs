using System.Collections.Immutable;
using System.Text.Json;
using GrowthSim.Analysis.Previews;
using GrowthSim.Grains;
using GrowthSim.Grains.Compute;
using GrowthSim.Language;
using GrowthSim.Server.Api.Access;
using GrowthSim.Server.Api.Limits;
using GrowthSim.Server.Dashboard.Frame;
using GrowthSim.Server.Dashboard.Queries;
using GrowthSim.Server.Dashboard.Rendering;

namespace GrowthSim.Server.Dashboard.WhatIf;

/// <summary>The page of what-ifs: its sliders, the answer as they are moved, and settings saved as a scenario.</summary>
internal sealed class WhatIfPages(PageContexts contexts, ParameterRanges ranges, WhatIfRuns runs, LeverCurves curves, IGrainFactory grains, ComputePool pool, PathLimits limits, ApiLog log)
{
    private const string FetchSite = "Sec-Fetch-Site";

    private static readonly JsonSerializerOptions CurveJson = new(JsonSerializerDefaults.Web);

    /// <summary>How long a page waits for a run.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public void Map(RouteGroupBuilder model)
    {
        model.MapGet("/what-if", Show).Needs(Role.Run, AsksForAnswer);
        model.MapGet("/what-if/results", Results).Needs(Role.Run);
        model.MapGet("/what-if/curve", Curve).Needs(Role.Run);
        model.MapPost("/what-if", Save);
    }

    private async Task<IResult> Show(string model, HttpContext http)
    {
        PageContext page = await contexts.Of(http, model);
        LeverSliders sliders = await Sliders(page);

        // With settings in the address the answer is part of the page, for whoever has no script; a page of elsewhere may order nothing by a link.
        bool isForeign = http.Request.Headers[FetchSite].ToString() is "cross-site";
        (WhatIfAnswer? answer, string? problem) = !http.May(Role.Run) ? (null, page.Say(WhatIfWords.ReadOnly, http.Key()!.Name))
            : isForeign || !AsksForAnswer(http) ? (null, null)
            : await Answer(page, sliders, http);
        string html = await PageRenderer.Render<WhatIfPage>(
            (nameof(WhatIfPage.Page), page),
            (nameof(WhatIfPage.Sliders), sliders.All),
            (nameof(WhatIfPage.Others), (ImmutableArray<Variable>)[.. sliders.Settable.Where(variable => sliders.All.All(slider => slider.Variable.Name != variable.Name))]),
            (nameof(WhatIfPage.From), sliders.Year),
            (nameof(WhatIfPage.Answer), answer),
            (nameof(WhatIfPage.Problem), problem),
            (nameof(WhatIfPage.IsForeign), isForeign));
        return PageAnswer.Of(html, page);
    }

    private async Task<IResult> Results(string model, HttpContext http)
    {
        PageContext page = await contexts.Of(http, model);
        if (http.Request.Headers[FetchSite].ToString() is "cross-site")
        {
            throw new OrderRefusedException(page.Say(FrameWords.ForeignOrigin), []);
        }

        LeverSliders sliders = await Sliders(page);
        (WhatIfAnswer? answer, string? problem) = await Answer(page, sliders, http);
        string html = await PageRenderer.Render<WhatIfResults>(
            (nameof(WhatIfResults.Page), page), (nameof(WhatIfResults.Answer), answer), (nameof(WhatIfResults.Problem), problem ?? (page.Problems.IsEmpty ? null : string.Join(' ', page.Problems))));
        return PageAnswer.Of(html, page);
    }

    private async Task<IResult> Curve(string model, HttpContext http)
    {
        PageContext page = await contexts.Of(http, model);
        if (http.Request.Headers[FetchSite].ToString() is "cross-site")
        {
            throw new OrderRefusedException(page.Say(FrameWords.ForeignOrigin), []);
        }

        LeverSliders sliders = await Sliders(page);
        LeverSlider? slider = sliders.All.FirstOrDefault(slider => slider.Variable.Name == page.Query.Text("lever"));
        if (slider is null)
        {
            return TypedResults.NotFound();
        }

        limits.Take(http, WhatIfRuns.Usual);
        limits.Take(http, LeverCurves.Usual, ResponseCurve.Points);
        return TypedResults.Json(await curves.Of(page, slider, sliders.Year, http.RequestAborted), CurveJson);
    }

    private async Task<IResult> Save(string model, HttpContext http)
    {
        PageContext page = await contexts.Of(http, model);
        LeverSliders sliders = await Sliders(page);
        PageQuery form = await PageForm.Read(http, page.Locale);
        string id = form.Text("id") ?? "";
        if (!page.Problems.IsEmpty)
        {
            throw new OrderRefusedException(string.Join(' ', page.Problems), []);
        }

        if (!ScenarioText.IsId(id) || page.Model!.Scenario(id) is not null)
        {
            throw new OrderRefusedException(page.Say(ScenarioText.IsId(id) ? WhatIfWords.Taken : WhatIfWords.IdWrong, GrowthSim.Language.Wording.Clip(id)), []);
        }

        string yaml = ScenarioText.Of(id, form.Text("name") ?? "", await Scenario(page), page.Model.Definition, sliders.Settings);
        ScenarioReceipt receipt = await grains.GetGrain<IScenarioGrain>($"{model}/{id}").Save(yaml);
        if (!receipt.Accepted)
        {
            throw new ModelException(receipt.Errors);
        }

        log.Saved(http, model, id);
        return new SeeOther(page.To("", ("scenario", id)));
    }

    private async Task<(WhatIfAnswer? Answer, string? Problem)> Answer(PageContext page, LeverSliders sliders, HttpContext http)
    {
        if (!page.Problems.IsEmpty)
        {
            return (null, null);
        }

        limits.Take(http, WhatIfRuns.Usual, sliders.Settings.IsEmpty ? 1 : 2);
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        limit.CancelAfter(Patience);
        try
        {
            return (await runs.Run(page, sliders.Settings, limit.Token), null);
        }
        catch (ModelException wrong)
        {
            string said = string.Join(' ', wrong.Errors.Select(error => $"{error.ProblemIn(page.Locale.Code)} {error.RemedyIn(page.Locale.Code)}"));
            page.Query.Refuse(WhatIfWords.Impossible, string.Join(", ", sliders.Settings.Select(setting => setting.Name)), said);
            return (null, null);
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            return (null, page.Say(WhatIfWords.TooLong));
        }
    }

    /// <summary>Returns whether an address has settings, or says that a form without script was sent: then the answer is a part of the page.</summary>
    private static bool AsksForAnswer(HttpContext http) => http.Request.Query.Keys.Any(key => key == "answer" || key.StartsWith(PageQuery.SettingPrefix, StringComparison.Ordinal));

    private async Task<LeverSliders> Sliders(PageContext page)
    {
        Scenario scenario = await Scenario(page);
        ImmutableDictionary<string, ValueRange> known = await ranges.Of(page.Model!);
        return await pool.Run(page.Model!.Id, thread => new LeverSliders(page, scenario, known, thread), CancellationToken.None);
    }

    private async Task<Scenario> Scenario(PageContext page)
    {
        string yaml = await grains.GetGrain<IScenarioGrain>($"{page.Model!.Id}/{page.Scenario}").Text();
        return (await pool.Run(page.Model.Id, thread => ScenarioReader.Read($"{page.Scenario}.yaml", yaml, page.Model.Definition, thread), CancellationToken.None)).OrThrow();
    }
}
