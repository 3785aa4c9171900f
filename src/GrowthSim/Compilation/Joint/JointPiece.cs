using System.Collections.Immutable;

namespace GrowthSim.Compilation.Joint;

/// <summary>One piece of news of a set of targets: a target, or those that imply each other. It is met where all of them are.</summary>
/// <param name="Targets">The targets' numbers in the kernel.</param>
/// <param name="Implied">The places, in the set, of the pieces that are met wherever this one is.</param>
internal sealed record JointPiece(ImmutableArray<int> Targets, ImmutableArray<int> Implied);
