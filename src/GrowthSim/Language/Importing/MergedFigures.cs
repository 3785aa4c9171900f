using System.Collections.Immutable;

namespace GrowthSim.Language.Importing;

/// <summary>A file of figures with imported ones in it.</summary>
/// <param name="Csv">Its text: the figures that it had, in their order, and then the new ones.</param>
/// <param name="Figures">The imported figures, and what each does.</param>
public sealed record MergedFigures(string Csv, ImmutableArray<(Observation Figure, FigureChange Change)> Figures);
