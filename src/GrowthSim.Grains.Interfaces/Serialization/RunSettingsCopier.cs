using GrowthSim.Compilation;
using Orleans.Serialization.Cloning;

namespace GrowthSim.Grains.Serialization;

/// <summary><see cref="RunSettings"/> are immutable: a local call need not copy them.</summary>
[RegisterCopier]
internal sealed class RunSettingsCopier : ShallowCopier<RunSettings>;
