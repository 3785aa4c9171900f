using System.Collections.Immutable;

namespace GrowthSim.Language.Importing;

/// <summary>The figures of a file.</summary>
/// <param name="Figures">The figures; each variable and year once.</param>
/// <param name="LeftOut">How many figures of official series are of years that the model has not.</param>
public sealed record ImportedFigures(ImmutableArray<Observation> Figures, int LeftOut);
