using GrowthSim.Language;

namespace GrowthSim.Simulation.Figures;

/// <summary>How surprising a figure is.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Probability">The probability of one as far out, on either side, given the figures before it; from 0 to 1.</param>
internal readonly record struct FigureSurprise(Observation Figure, double Probability);
