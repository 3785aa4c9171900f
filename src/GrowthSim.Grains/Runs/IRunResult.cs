using Orleans.CodeGeneration;

namespace GrowthSim.Grains.Runs;

/// <summary>What a run tells analyses.</summary>
[Alias("growthsim.IRunResult"), Version(1)]
internal interface IRunResult : IGrainWithStringKey
{
    /// <summary>Returns what all merged paths add up to, deflated.</summary>
    /// <exception cref="NotOnRecordException">Nobody ordered the run, or no path is merged yet.</exception>
    [Alias("Result")]
    Task<byte[]> Result();
}
