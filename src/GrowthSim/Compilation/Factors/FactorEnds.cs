namespace GrowthSim.Compilation.Factors;

/// <summary>The values of a parameter at the ends of its bins.</summary>
/// <param name="Low">Its value in the middle of the lowest bin.</param>
/// <param name="High">Its value in the middle of the highest.</param>
/// <param name="IsStepped">Whether it has few values, at which bins begin: their probabilities differ then.</param>
internal sealed record FactorEnds(double Low, double High, bool IsStepped);
