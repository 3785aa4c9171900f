using System.Collections.Immutable;
using Orleans.CodeGeneration;

namespace GrowthSim.Grains.Parts;

/// <summary>What other grains tell and ask a sector or an indicator.</summary>
[Alias("growthsim.IPartKeeper"), Version(1)]
internal interface IPartKeeper : IGrainWithStringKey
{
    /// <summary>Keeps what a finished run says, unless a newer one was there before.</summary>
    [Alias("Keep")]
    Task Keep(KeptProjection projection, KeptProbabilities probabilities);

    /// <summary>Returns the recorded figures that count: one by variable and year.</summary>
    [Alias("Recorded")]
    Task<ImmutableArray<Figure>> Recorded();
}
