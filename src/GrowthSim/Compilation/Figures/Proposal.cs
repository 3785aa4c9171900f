using System.Collections.Immutable;

namespace GrowthSim.Compilation.Figures;

/// <summary>What paths are drawn from in place of the draws' own distribution: blocks that are independent of each other, as the groups of figures are that they were fitted to.</summary>
/// <param name="Blocks">The blocks, one a group at most.</param>
internal sealed record Proposal(ImmutableArray<ProposalBlock> Blocks)
{
    /// <summary>Gets whether some draws are tried several times on a path.</summary>
    public bool HasTries => Blocks.Any(block => block.Tries > 1);

    /// <summary>Returns the same with each draw drawn once.</summary>
    public Proposal Once() => new([.. Blocks.Select(block => block with { Tries = 1 })]);
}
