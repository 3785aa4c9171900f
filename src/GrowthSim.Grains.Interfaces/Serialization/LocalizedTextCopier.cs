using GrowthSim.Language;
using Orleans.Serialization.Cloning;

namespace GrowthSim.Grains.Serialization;

/// <summary>A <see cref="LocalizedText"/> is immutable: a local call need not copy it.</summary>
[RegisterCopier]
internal sealed class LocalizedTextCopier : ShallowCopier<LocalizedText>;
