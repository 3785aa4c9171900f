using System.Collections.Immutable;
using GrowthSim.Compilation.Figures;

namespace GrowthSim.Simulation.Figures;

/// <summary>Fits what the draws behind a group of figures are drawn from, round by round: each learns from paths that are drawn from what the one before found, whose weights are tempered for as long as they are too uneven to learn from.</summary>
/// <param name="group">The place of the group.</param>
/// <param name="draws">The draws that it tells about.</param>
internal sealed class GroupFit(int group, ImmutableArray<FreeDraw> draws)
{
    /// <summary>The share of paths that counts with which no fit is needed.</summary>
    private const double Enough = 0.97;

    /// <summary>The share of paths that counts at which a round learns.</summary>
    private const double Learning = 0.1;

    /// <summary>By how much, in parts, the share that counts must have risen for a round to have been worth it.</summary>
    private const double Better = 1.02;

    private const int MaxWorse = 2;

    private int _worse;

    /// <summary>Gets the place of the group.</summary>
    public int Group => group;

    /// <summary>Gets the draws that it tells about.</summary>
    public ImmutableArray<FreeDraw> Draws => draws;

    /// <summary>Gets what the paths of the next round are drawn from; null for the draws' own distribution.</summary>
    public ProposalBlock? Block { get; private set; }

    /// <summary>Gets that of all so far of which the greatest share of paths counts; null for the draws' own distribution.</summary>
    public ProposalBlock? Best { get; private set; }

    /// <summary>Gets the share of paths that counts under it, by the group's figures alone.</summary>
    public double Share { get; private set; }

    /// <summary>Gets whether another round would not be worth it.</summary>
    public bool IsDone { get; private set; }

    /// <summary>Learns from the paths of a round.</summary>
    /// <param name="sample">The paths.</param>
    /// <param name="output">The place of the logarithm of the group's weight, which the scores of its draws follow.</param>
    /// <returns>Whether its figures can be.</returns>
    public bool Learn(TapeSample sample, int output)
    {
        WeightedScores scores = new(sample, output);
        if (!scores.IsPossible && Share == 0)
        {
            return false;
        }

        _worse = scores.Share > Share * Better || scores.Share < Learning ? 0 : _worse + 1;
        if (scores.Share > Share)
        {
            (Best, Share) = (Block, scores.Share);
        }

        IsDone = draws.IsEmpty || scores.Share >= Enough || _worse == MaxWorse;
        if (!IsDone)
        {
            scores.TemperTo(Learning);
            Block = NormalFit.Of(group, draws, scores, output + 1);
            IsDone = Block is null;
        }

        return true;
    }
}
