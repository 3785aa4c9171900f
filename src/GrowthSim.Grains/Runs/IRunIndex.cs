using System.Collections.Immutable;
using Orleans.CodeGeneration;

namespace GrowthSim.Grains.Runs;

/// <summary>The runs that have not ended, so that they are found again when the silo that held them is lost. Split into <see cref="RunIndex.Shards"/> grains by the run's identity.</summary>
[Alias("growthsim.IRunIndex"), Version(1)]
internal interface IRunIndex : IGrainWithIntegerKey
{
    /// <summary>Notes a run; to be called before its first block.</summary>
    [Alias("Note")]
    Task Note(string run);

    /// <summary>Takes a run off; to be called once there is nothing left to do for it.</summary>
    [Alias("Forget")]
    Task Forget(string run);

    /// <summary>Returns the runs noted.</summary>
    [Alias("Runs")]
    Task<ImmutableArray<string>> Runs();
}
