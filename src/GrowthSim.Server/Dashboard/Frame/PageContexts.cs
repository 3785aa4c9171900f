using GrowthSim.Charts.Wording;
using GrowthSim.Grains;
using GrowthSim.Server.Dashboard.Queries;

namespace GrowthSim.Server.Dashboard.Frame;

/// <summary>Reads from a request what every page knows.</summary>
internal sealed class PageContexts(PageModels models)
{
    /// <summary>Returns what a page of no model knows.</summary>
    public static PageContext Of(HttpContext http)
    {
        Locale locale = Language(http);
        PageQuery query = new(http.Request.Query, locale);
        _ = query.Choice("lang", locale.Code, "en", "vi");
        string theme = query.Choice("theme", "", "light", "dark");
        return new PageContext(locale, theme.Length == 0 ? null : theme, http.Request.Path, query, null, PageModels.DefaultScenario);
    }

    /// <summary>Returns what a page of a model knows.</summary>
    /// <exception cref="NotOnRecordException">The model is not on record.</exception>
    public async Task<PageContext> Of(HttpContext http, string model)
    {
        PageContext page = Of(http) with { Model = await models.Get(model) };
        string scenario = page.Query.Text("scenario") ?? PageModels.DefaultScenario;
        if (page.Model!.Scenario(scenario) is null)
        {
            page.Query.Refuse(QueryWords.NoScenario, GrowthSim.Language.Wording.Clip(scenario), string.Join(", ", page.Model.Catalogue.Scenarios.Select(known => known.Id)), PageModels.DefaultScenario);
            scenario = PageModels.DefaultScenario;
        }

        return page with { Scenario = scenario };
    }

    /// <summary>Returns the language of the query, else the first of those that the browser asks for, else English.</summary>
    private static Locale Language(HttpContext http)
    {
        string asked = http.Request.Query["lang"].ToString();
        if (asked is "en" or "vi")
        {
            return Locale.Of(asked);
        }

        string? first = http.Request.Headers.AcceptLanguage.ToString().Split(',').Select(part => part.Split(';')[0].Split('-')[0].Trim()).FirstOrDefault(part => part is "en" or "vi");
        return Locale.Of(first ?? "en");
    }
}
