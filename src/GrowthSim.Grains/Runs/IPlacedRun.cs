using Orleans.CodeGeneration;

namespace GrowthSim.Grains.Runs;

/// <summary>What the queue tells a run that has a slot.</summary>
[Alias("growthsim.IPlacedRun"), Version(1)]
internal interface IPlacedRun : IGrainWithStringKey
{
    /// <summary>Gives up the slot for another run, with what is merged in a checkpoint, and waits for the next.</summary>
    [Alias("MakeRoom")]
    Task MakeRoom();
}
