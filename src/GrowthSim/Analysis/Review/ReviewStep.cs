using System.Collections.Immutable;
using GrowthSim.Language;

namespace GrowthSim.Analysis.Review;

/// <summary>Figures that become known together, and what the run with them and all before them is worth.</summary>
/// <param name="Known">The day on which the last of them is known.</param>
/// <param name="Figures">The figures.</param>
/// <param name="EffectivePaths">As how many independent paths of equal weight those of the run count.</param>
/// <param name="ParetoK">How heavy the tail of its weights is; NaN where all weights are the same.</param>
public sealed record ReviewStep(DateOnly Known, ImmutableArray<Observation> Figures, double EffectivePaths, double ParetoK);
