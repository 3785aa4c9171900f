using GrowthSim.Grains.Parts;
using GrowthSim.Language;

namespace GrowthSim.Grains.Models;

/// <summary>A model on record.</summary>
[GenerateSerializer, Alias("growthsim.ModelState")]
internal sealed class ModelState
{
    [Id(0)]
    public ModelText? Text { get; set; }

    /// <summary>Newest first.</summary>
    [Id(1)]
    public List<ModelRevision> Revisions { get; set; } = [];

    [Id(2)]
    public List<PartKey> WithFigures { get; set; } = [];

    /// <summary>The scenarios that did not come with the model.</summary>
    [Id(3)]
    public List<CatalogueEntry> Scenarios { get; set; } = [];
}
