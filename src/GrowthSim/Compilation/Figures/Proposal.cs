using System.Collections.Immutable;

namespace GrowthSim.Compilation.Figures;

/// <summary>A normal distribution of the scores of some draws, from which paths are drawn in place of independent standard ones: mean + Factor · independent scores.</summary>
/// <param name="Draws">The draws.</param>
/// <param name="Mean">Their means.</param>
/// <param name="Factor">The lower Cholesky factor of their covariance, row by row; its diagonal is positive.</param>
internal sealed record Proposal(ImmutableArray<FreeDraw> Draws, ImmutableArray<double> Mean, ImmutableArray<ImmutableArray<double>> Factor);
