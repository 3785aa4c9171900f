using System.Collections.Immutable;
using GrowthSim.Grains;
using GrowthSim.Grains.Compute;
using GrowthSim.Language;
using GrowthSim.Server.Api.Access;
using GrowthSim.Server.Dashboard.Frame;
using GrowthSim.Server.Dashboard.Queries;
using GrowthSim.Server.Dashboard.Rendering;

namespace GrowthSim.Server.Dashboard.Text;

/// <summary>The page of a model's text, of what it assumes and from where; its editing, with errors as one writes; what changed between revisions.</summary>
internal sealed class TextPages(PageContexts contexts, IGrainFactory grains, ComputePool pool, ApiLog log)
{
    /// <summary>The kinds of assumptions, as the address names them.</summary>
    public static readonly string[] Kinds = ["parameter", "lever", "driver", "constant", "milestone"];

    public void Map(RouteGroupBuilder model)
    {
        model.MapGet("/text", Show);
        model.MapGet("/text/changes", Changes);
        model.MapPost("/text", Save);
        model.MapPost("/text/check", (string model, HttpContext http) => Check(model, http, isFragment: false));
        model.MapPost("/text/errors", (string model, HttpContext http) => Check(model, http, isFragment: true));
    }

    /// <summary>Returns the section of the model that a kind is.</summary>
    public static VariableKind KindOf(string kind) => kind switch
    {
        "lever" => VariableKind.Lever,
        "driver" => VariableKind.Driver,
        "constant" => VariableKind.SectorConstant,
        "milestone" => VariableKind.Milestone,
        _ => VariableKind.Parameter,
    };

    private async Task<IResult> Show(string model, HttpContext http)
    {
        PageContext page = await contexts.Of(http, model);
        TextDraft? draft = http.MayEdit() && page.Query.Text("edit") is not null ? new TextDraft(page.Model!.Text.Yaml, page.Model.Catalogue.Revision) : null;
        return PageAnswer.Of(await Rendered(page, http, draft), page);
    }

    private async Task<string> Rendered(PageContext page, HttpContext http, TextDraft? draft) => await PageRenderer.Render<TextPage>(
        (nameof(TextPage.Page), page),
        (nameof(TextPage.Revisions), await grains.GetGrain<IModelGrain>(page.Model!.Id).Revisions()),
        (nameof(TextPage.Kind), page.Query.Choice("kind", Kinds)),
        (nameof(TextPage.MayEdit), http.MayEdit()),
        (nameof(TextPage.Draft), draft));

    private async Task<IResult> Check(string model, HttpContext http, bool isFragment)
    {
        PageContext page = await contexts.Of(http, model);
        TextDraft draft = await Checked(page, await Read(http, page));
        string html = isFragment
            ? await PageRenderer.Render<TextErrors>((nameof(TextErrors.Page), page), (nameof(TextErrors.Draft), draft))
            : await Rendered(page with { Path = $"{page.Root}/text" }, http, draft);
        return new PageAnswer(html);
    }

    private async Task<IResult> Save(string model, HttpContext http)
    {
        PageContext page = await contexts.Of(http, model);
        TextDraft draft = await Read(http, page);
        string onRecord = page.Model!.Catalogue.Revision;
        if (draft.Base != onRecord)
        {
            draft = draft with { Base = onRecord, Problem = page.Say(TextWords.ChangedMeanwhile, onRecord) };
            return new PageAnswer(await Rendered(page, http, draft), StatusCodes.Status409Conflict);
        }

        ModelReceipt receipt = await grains.GetGrain<IModelGrain>(model).Import(page.Model.Text with { Yaml = draft.Yaml });
        if (!receipt.Accepted)
        {
            return new PageAnswer(await Rendered(page, http, draft with { Errors = receipt.Errors }), StatusCodes.Status422UnprocessableEntity);
        }

        log.Imported(http, model, receipt.Revision);
        return new SeeOther(page.To("text", ("saved", receipt.Revision)));
    }

    private static async Task<TextDraft> Read(HttpContext http, PageContext page)
    {
        PageQuery form = await PageForm.Read(http, page.Locale);

        // Browsers send the ends of lines as CR LF, whatever they were.
        string yaml = form.All.FirstOrDefault(field => field.Name == "yaml").Value ?? "";
        return new TextDraft(yaml.ReplaceLineEndings("\n"), form.Text("base") ?? "");
    }

    private async Task<TextDraft> Checked(PageContext page, TextDraft draft)
    {
        ModelText text = page.Model!.Text with { Yaml = draft.Yaml };
        Checked<ModelDefinition> read = await pool.Run(page.Model.Id, thread => ModelReader.Read(text, thread), CancellationToken.None);
        return draft with { Errors = read.IsValid ? [] : read.Errors, IsChecked = true };
    }

    private async Task<IResult> Changes(string model, HttpContext http)
    {
        PageContext page = await contexts.Of(http, model);
        IModelGrain grain = grains.GetGrain<IModelGrain>(model);
        string to = page.Query.Text("to") ?? page.Model!.Catalogue.Revision;
        ImmutableArray<ModelRevision> revisions = await grain.Revisions();
        string from = page.Query.Text("from") ?? revisions.SkipWhile(revision => revision.Revision != to).Skip(1).FirstOrDefault()?.Revision ?? to;
        (ModelText before, ModelText after) = (await grain.TextOf(from), await grain.TextOf(to));
        ImmutableArray<ChangedLine> lines = await pool.Run(model, _ => ChangedLine.Between(before.Yaml, after.Yaml), CancellationToken.None);
        string html = await PageRenderer.Render<ChangesPage>(
            (nameof(ChangesPage.Page), page), (nameof(ChangesPage.From), from), (nameof(ChangesPage.To), to), (nameof(ChangesPage.Lines), lines), (nameof(ChangesPage.Revisions), revisions));
        return PageAnswer.Of(html, page);
    }
}
