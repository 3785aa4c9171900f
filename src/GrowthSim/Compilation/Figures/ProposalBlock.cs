using System.Collections.Immutable;

namespace GrowthSim.Compilation.Figures;

/// <summary>What the draws behind a group of figures are drawn from: a normal distribution of the scores of some of them in place of independent standard ones, mean + Factor · independent scores, and how often they are tried.</summary>
/// <param name="Group">The place of the group among those of the plan.</param>
/// <param name="Draws">The draws of the normal distribution.</param>
/// <param name="Mean">Their means.</param>
/// <param name="Factor">The lower Cholesky factor of their covariance, row by row; its diagonal is positive.</param>
/// <param name="Tries">How often all draws behind the group are tried on a path, of which one is taken, as likely as its weight says; 1 or more.</param>
internal sealed record ProposalBlock(int Group, ImmutableArray<FreeDraw> Draws, ImmutableArray<double> Mean, ImmutableArray<ImmutableArray<double>> Factor, int Tries = 1);
