using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Server.Dashboard.Frame;
using GrowthSim.Server.Dashboard.Rendering;

namespace GrowthSim.Server.Dashboard.Text;

/// <summary>The page of a model's text, of what it assumes and from where.</summary>
internal sealed class TextPages(PageContexts contexts, IGrainFactory grains)
{
    /// <summary>The kinds of assumptions, as the address names them.</summary>
    public static readonly string[] Kinds = ["parameter", "lever", "driver", "constant", "milestone"];

    public void Map(RouteGroupBuilder model) => model.MapGet("/text", Show);

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
        string kind = page.Query.Choice("kind", Kinds);
        string html = await PageRenderer.Render<TextPage>(
            (nameof(TextPage.Page), page), (nameof(TextPage.Revisions), await grains.GetGrain<IModelGrain>(model).Revisions()), (nameof(TextPage.Kind), kind));
        return PageAnswer.Of(html, page);
    }
}
