using Orleans.CodeGeneration;

namespace GrowthSim.Grains.Runs;

/// <summary>What a run tells other runs of its plan.</summary>
[Alias("growthsim.IRunPrefix"), Version(1)]
internal interface IRunPrefix : IGrainWithStringKey
{
    /// <summary>Returns the merged full blocks; null where there are none.</summary>
    [Alias("FullBlocks")]
    Task<MergedPrefix?> MergedPrefix();
}
