using Orleans.Serialization.Cloning;

namespace GrowthSim.Grains.Compute;

/// <summary>On one silo a result changes hands, it is not copied.</summary>
[RegisterCopier]
internal sealed class RangeAnswerCopier : ShallowCopier<RangeAnswer>;
