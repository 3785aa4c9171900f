using System.Collections.Immutable;

namespace GrowthSim.Compilation.Joint;

/// <summary>Targets of which is counted which are missed together.</summary>
/// <param name="Joint">0 for all targets, otherwise the group's number from 1.</param>
/// <param name="IsOpen">Whether it is without the targets that cannot be met.</param>
/// <param name="Pieces">The pieces of news that the targets are, in the order of their first ones; at least one.</param>
internal sealed record JointSet(int Joint, bool IsOpen, ImmutableArray<JointPiece> Pieces)
{
    /// <summary>Gets whether a piece implies another, so that not each miss is put down to the piece that is missed.</summary>
    public bool HasImplications => Pieces.Any(piece => !piece.Implied.IsEmpty);

    /// <summary>Gets whether misses are counted by how many there are, and by twos.</summary>
    public bool IsBySize => Pieces.Length <= PlanLimits.TargetsTogether;

    /// <summary>Gets whether misses are counted by threes.</summary>
    public bool IsByThrees => Pieces.Length <= PlanLimits.TargetsByThrees;
}
