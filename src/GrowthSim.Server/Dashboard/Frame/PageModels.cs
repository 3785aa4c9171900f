using GrowthSim.Grains;
using GrowthSim.Grains.Compute;
using GrowthSim.Language;

namespace GrowthSim.Server.Dashboard.Frame;

/// <summary>Reads models on record for pages, on the threads that simulate and not on those that answer requests.</summary>
internal sealed class PageModels(IGrainFactory grains, ModelReadings readings, ComputePool pool)
{
    /// <summary>The scenario that is meant where none is named, and that every model has.</summary>
    public const string DefaultScenario = "baseline";

    /// <summary>Returns a model.</summary>
    /// <exception cref="NotOnRecordException">It is not on record.</exception>
    public async Task<PageModel> Get(string model)
    {
        IModelGrain grain = grains.GetGrain<IModelGrain>(model);
        ModelCatalogue catalogue = await grain.Catalogue();
        ModelText text = await grain.Text();
        ModelDefinition definition = (await pool.Run(model, thread => readings.Read(text, thread), CancellationToken.None)).OrThrow();
        bool hasDefault = catalogue.Scenarios.Any(scenario => scenario.Id == DefaultScenario);
        CatalogueEntry asItStands = new(DefaultScenario, new LocalizedText("Baseline", "Kịch bản cơ sở"), "");
        return new PageModel(hasDefault ? catalogue : catalogue with { Scenarios = catalogue.Scenarios.Insert(0, asItStands) }, text, definition);
    }
}
