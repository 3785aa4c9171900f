using GrowthSim.Language;

namespace GrowthSim.Grains.Models;

/// <summary>The text of an earlier revision as it is stored.</summary>
[GenerateSerializer, Alias("growthsim.RevisionTextState")]
internal sealed class RevisionTextState
{
    [Id(0)]
    public ModelText? Text { get; set; }
}
