namespace GrowthSim.Grains.Storage;

/// <summary>The store of all grains, as the container knows it.</summary>
public static class GrainStore
{
    /// <summary>Its name.</summary>
    public const string Name = "growthsim";
}
