using GrowthSim.Language;
using Orleans.Serialization.Cloning;

namespace GrowthSim.Grains.Serialization;

/// <summary>An <see cref="AsOf"/> is a value: a local call need not copy what is in it.</summary>
[RegisterCopier]
internal sealed class AsOfCopier : ShallowCopier<AsOf>;
