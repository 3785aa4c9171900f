using GrowthSim.Outcomes;
using Orleans.Serialization.Cloning;

namespace GrowthSim.Grains.Serialization;

/// <summary>A <see cref="TargetOutcome"/> is immutable: a local call need not copy it.</summary>
[RegisterCopier]
internal sealed class TargetOutcomeCopier : ShallowCopier<TargetOutcome>;
