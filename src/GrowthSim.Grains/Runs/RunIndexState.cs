namespace GrowthSim.Grains.Runs;

/// <summary>What a shard of the run index stores.</summary>
[GenerateSerializer, Alias("growthsim.RunIndexState")]
internal sealed class RunIndexState
{
    [Id(0)]
    public HashSet<string> Runs { get; set; } = [];
}
