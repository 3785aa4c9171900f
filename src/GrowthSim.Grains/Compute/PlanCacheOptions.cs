namespace GrowthSim.Grains.Compute;

/// <summary>What the plans of a silo may hold that nobody simulates.</summary>
internal sealed class PlanCacheOptions
{
    /// <summary>The bytes of the plans that are kept beside those in use.</summary>
    public long Memory { get; set; }
}
