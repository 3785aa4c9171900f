using System.Collections.Immutable;
using GrowthSim.Language;
using Orleans.CodeGeneration;

namespace GrowthSim.Grains.Parts;

/// <summary>What other grains tell and ask a model. A model asks no other grain, and tells the list of models alone, which answers while it asks: so no circle of calls can come about.</summary>
[Alias("growthsim.IModelRegister"), GrainInterfaceType("GrowthSim.Grains.Models.IModelRegister"), Version(2)]
internal interface IModelRegister : IGrainWithStringKey
{
    /// <summary>Returns what a run freezes: the text and the parts that have recorded figures.</summary>
    [Alias("Basis")]
    Task<(ModelText Text, ImmutableArray<PartKey> WithFigures)> Basis();

    /// <summary>Returns what the model says of a part.</summary>
    [Alias("Part")]
    Task<PartDescription> Part(PartKey part);

    /// <summary>Notes that a part has recorded figures.</summary>
    [Alias("NoteFigures")]
    Task NoteFigures(PartKey part);

    /// <summary>Notes a scenario that did not come with the model.</summary>
    [Alias("NoteScenario")]
    Task NoteScenario(CatalogueEntry scenario);

    /// <summary>Returns the identifiers of all scenarios that may have runs.</summary>
    [Alias("ScenarioIds")]
    Task<ImmutableArray<string>> ScenarioIds();
}
