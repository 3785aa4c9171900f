using System.Collections.Immutable;
using System.Globalization;
using GrowthSim.Charts.Distributions;
using GrowthSim.Charts.Wording;
using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Server.Api.Access;
using GrowthSim.Server.Dashboard.Frame;
using GrowthSim.Server.Dashboard.Outlook;
using GrowthSim.Server.Dashboard.Queries;
using GrowthSim.Server.Dashboard.Rendering;

namespace GrowthSim.Server.Dashboard.Parts;

/// <summary>The pages of indicators and sectors: what is projected, what is assumed, what is on record.</summary>
internal sealed class PartPages(PageContexts contexts, ShownRuns shown, IGrainFactory grains, ApiLog log)
{
    private const string Indicators = "indicators";
    private const string Sectors = "sectors";
    private const double Greatest = 1e300;

    /// <summary>The quantiles of a fan, and those of fifty equally likely futures.</summary>
    private static readonly ImmutableArray<double> Read = [.. Quantiles.Default.Concat(Distribution.Wanted).Distinct().Order()];

    public void Map(RouteGroupBuilder model)
    {
        model.MapGet("/indicators/{part}", (string model, string part, HttpContext http) => Show(model, Indicators, part, http));
        model.MapGet("/sectors/{part}", (string model, string part, HttpContext http) => Show(model, Sectors, part, http));
        model.MapPost("/indicators/{part}/figures", (string model, string part, HttpContext http) => Record(model, Indicators, part, http));
        model.MapPost("/sectors/{part}/figures", (string model, string part, HttpContext http) => Record(model, Sectors, part, http));
    }

    private async Task<IResult> Show(string model, string kind, string part, HttpContext http)
    {
        PageContext page = await contexts.Of(http, model);
        PartFacts facts = await Facts(page, kind, part);
        return PageAnswer.Of(await PageRenderer.Render<PartPage>((nameof(PartPage.Page), page), (nameof(PartPage.Part), facts)), page);
    }

    private async Task<PartFacts> Facts(PageContext page, string kind, string part)
    {
        CatalogueEntry entry = Entry(page, kind, part);
        ModelDefinition definition = page.Model!.Definition;
        IFigureKeeper keeper = Keeper(page.Model.Id, kind, part);
        ShownRun? run = await shown.Find(page, Read);
        ImmutableArray<Projection> series = run?.Outcome is RunOutcome outcome ? [.. outcome.Projections.Where(projection => IsOf(projection.Variable, kind, part))] : [];
        string? asked = page.Query.Text("series");
        Projection? chosen = series.FirstOrDefault(projection => projection.Variable == asked) ?? series.FirstOrDefault(projection => Quantity.NeedsUnit(projection.Unit)) ?? series.FirstOrDefault();
        int year = (int?)page.Query.Whole("year", definition.BaseYear, definition.LastYear) ?? definition.LastYear;
        HashSet<string> assumed = [.. (await keeper.Assumptions()).Select(assumption => assumption.Name)];
        return new PartFacts
        {
            Kind = kind,
            Entry = entry,
            Run = run,
            Series = series,
            Shown = chosen,
            Year = year,
            Assumptions = [.. definition.Variables.Where(variable => assumed.Contains(variable.Name))],
            Recordable = [.. definition.Variables.Where(variable => variable.IsYearly && IsOf(variable.Name, kind, part))],
            Figures = await keeper.Figures(),
            Asked = chosen is null ? null : AskedOfSeries.Of(chosen.Variable, year, page.Query.Text("target"), page),
            Targets = chosen is null ? [] : [.. run!.Outcome!.Targets.Where(target => MeasureNames.Of(target.Measure).Contains(chosen.Variable))],
        };
    }

    private static OrderRefusedException Refused(PageContext page, PageQuery form, LocalizedText missing) =>
        new(form.Problems.IsEmpty ? page.Say(PartWords.Wrong, page.Say(missing)) : string.Join(' ', form.Problems), []);

    private async Task<IResult> Record(string model, string kind, string part, HttpContext http)
    {
        PageContext page = await contexts.Of(http, model);
        Entry(page, kind, part);
        PageQuery form = await PageForm.Read(http, page.Locale);
        long? year = form.Whole("year", page.Model!.Definition.BaseYear, page.Model.Definition.LastYear);
        double? value = form.Written("value", -Greatest, Greatest);
        double? error = form.Written("sd", 0, Greatest);
        string? published = form.Text("published");
        bool isDay = DateOnly.TryParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day);
        if (year is null || value is null || !form.Problems.IsEmpty || (published is not null && !isDay))
        {
            LocalizedText missing = year is null ? PartWords.Year : value is null ? PartWords.Value : PartWords.Published;
            throw Refused(page, form, missing);
        }

        NewFigure figure = new(form.Text("variable") ?? "", (int)year, value.Value, form.Text("source") ?? "", form.Text("who") ?? "") { StandardDeviation = error ?? 0, Published = isDay ? day : null };
        FigureReceipt receipt = await Keeper(model, kind, part).RecordFigure(figure);
        if (receipt.Recorded is not Figure recorded)
        {
            throw new OrderRefusedException(receipt.Problem ?? "", []);
        }

        log.Recorded(http, recorded.Variable, recorded.Year, recorded.Who);
        return new SeeOther(page.To($"{kind}/{Uri.EscapeDataString(part)}", ("recorded", "1")));
    }

    private IFigureKeeper Keeper(string model, string kind, string part) =>
        kind == Sectors ? grains.GetGrain<ISectorGrain>($"{model}/{part}") : grains.GetGrain<IIndicatorGrain>($"{model}/{part}");

    private static bool IsOf(string variable, string kind, string part) => kind == Sectors ? variable.StartsWith(part + ".", StringComparison.Ordinal) : variable == part;

    private static CatalogueEntry Entry(PageContext page, string kind, string part)
    {
        ImmutableArray<CatalogueEntry> entries = kind == Sectors ? page.Model!.Catalogue.Sectors : page.Model!.Catalogue.Indicators;
        return entries.FirstOrDefault(entry => entry.Id == part)
            ?? throw new NotOnRecordException(page.Say(QueryWords.NoPart, page.Model.Id, GrowthSim.Language.Wording.Clip(part), string.Join(", ", entries.Select(entry => entry.Id))));
    }
}
