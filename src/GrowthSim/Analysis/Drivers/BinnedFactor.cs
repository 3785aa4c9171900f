namespace GrowthSim.Analysis.Drivers;

/// <summary>A factor as it is cut into bins.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bins">The number of its bins.</param>
/// <param name="Low">The value of the parameter that it draws, in the middle of the lowest bin; null where it draws none.</param>
/// <param name="High">The same in the middle of the highest.</param>
/// <param name="IsStepped">Whether it has few values, at which bins begin: their probabilities differ then.</param>
internal sealed record BinnedFactor(string Name, int Bins, double? Low, double? High, bool IsStepped = false);
