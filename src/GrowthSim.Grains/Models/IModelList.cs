using Orleans.CodeGeneration;

namespace GrowthSim.Grains.Models;

/// <summary>What models tell the list of all of them.</summary>
[Alias("growthsim.IModelList"), GrainInterfaceType("GrowthSim.Grains.Models.IModelList"), Version(1)]
internal interface IModelList : IGrainWithIntegerKey
{
    /// <summary>Puts a model on the list, in place of what stands there of it.</summary>
    [Alias("Note")]
    Task Note(ModelSummary model);
}
