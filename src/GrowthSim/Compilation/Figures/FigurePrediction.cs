using GrowthSim.Language;

namespace GrowthSim.Compilation.Figures;

/// <summary>What a path says of a figure before it is taken for known, as nodes: given the figures before it, and what else the path drew.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Below">The probability of less.</param>
/// <param name="UpTo">The probability of less, or just it.</param>
/// <param name="LogLikelihoodBefore">The logarithm of the density of the figures before it. Figures on flags that bound a draw are not among them.</param>
internal readonly record struct FigurePrediction(Observation Figure, int Below, int UpTo, int LogLikelihoodBefore);
