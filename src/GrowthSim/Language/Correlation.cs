using System.Collections.Immutable;

namespace GrowthSim.Language;

/// <summary>A Gaussian copula between named draws: the correlation matrix of their normal scores.</summary>
/// <param name="Between">The draws' names; each stands in at most one correlation.</param>
/// <param name="Matrix">The matrix, row by row; symmetric, positive semi-definite, 1 on the diagonal.</param>
/// <param name="At">Where it stands.</param>
public sealed record Correlation(ImmutableArray<string> Between, ImmutableArray<ImmutableArray<double>> Matrix, TextPosition At);
