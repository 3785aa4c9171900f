namespace GrowthSim.Grains.Models;

/// <summary>The models on record as they are stored. Where it is lost, models put themselves on it again.</summary>
[GenerateSerializer, Alias("growthsim.ModelListState")]
internal sealed class ModelListState
{
    [Id(0)]
    public Dictionary<string, ModelSummary> Models { get; set; } = [];
}
