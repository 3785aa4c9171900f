using GrowthSim.Language;
using Orleans.CodeGeneration;

namespace GrowthSim.Grains.Models;

/// <summary>The text of one revision of a model, with the key <c>bac-giang/98154df17b95</c>: kept when another takes its place.</summary>
[Alias("growthsim.IRevisionText"), GrainInterfaceType("GrowthSim.Grains.Models.IRevisionText"), Version(1)]
internal interface IRevisionText : IGrainWithStringKey
{
    /// <summary>Keeps the text; what is kept already stays as it is.</summary>
    [Alias("Keep")]
    Task Keep(ModelText text);

    /// <summary>Returns the text; null where it is not kept.</summary>
    [Alias("Text")]
    Task<ModelText?> Text();
}
