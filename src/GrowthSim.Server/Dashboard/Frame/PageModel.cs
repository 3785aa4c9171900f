using GrowthSim.Grains;
using GrowthSim.Language;

namespace GrowthSim.Server.Dashboard.Frame;

/// <summary>A model on record, as pages see it.</summary>
/// <param name="Catalogue">What it holds.</param>
/// <param name="Text">Its text.</param>
/// <param name="Definition">Its meaning.</param>
public sealed record PageModel(ModelCatalogue Catalogue, ModelText Text, ModelDefinition Definition)
{
    /// <summary>Gets the identifier.</summary>
    public string Id => Catalogue.Model;

    /// <summary>Returns a scenario of the catalogue; null where there is none.</summary>
    public CatalogueEntry? Scenario(string id) => Catalogue.Scenarios.FirstOrDefault(scenario => scenario.Id == id);

    /// <summary>Returns the citation of a key; the key itself where it is none.</summary>
    public string Citation(string? key) => key is null ? "" : Definition.Sources.GetValueOrDefault(key, key);
}
