using GrowthSim.Grains.Storage;

namespace GrowthSim.Grains.Parts;

/// <summary>What the newest runs say of a part, by scenario.</summary>
[RemadeState, GenerateSerializer, Alias("growthsim.ProjectionState")]
internal sealed class ProjectionState
{
    [Id(0)]
    public Dictionary<string, KeptProjection> Projections { get; set; } = [];

    [Id(1)]
    public Dictionary<string, KeptProbabilities> Probabilities { get; set; } = [];
}
