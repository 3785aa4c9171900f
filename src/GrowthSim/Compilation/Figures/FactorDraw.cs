namespace GrowthSim.Compilation.Figures;

/// <summary>A random number of a path that a value was spelled out with.</summary>
/// <param name="Draw">Its node.</param>
/// <param name="Name">The draw's name.</param>
/// <param name="Year">The year; 0 for what has one value per path.</param>
/// <param name="IsUniform">Whether it is a uniform number; a standard normal score else.</param>
/// <param name="Node">What stands in its place, given the figures on record.</param>
internal readonly record struct FactorDraw(int Draw, string Name, int Year, bool IsUniform, int Node);
