using GrowthSim.Analysis.Seeking;
using Orleans.Serialization.Cloning;

namespace GrowthSim.Grains.Serialization;

/// <summary>A <see cref="SoughtLever"/> is immutable: a local call need not copy it.</summary>
[RegisterCopier]
internal sealed class SoughtLeverCopier : ShallowCopier<SoughtLever>;
