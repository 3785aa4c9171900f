namespace GrowthSim.Compilation.Figures;

/// <summary>A draw that no figure settles and that figures tell about.</summary>
/// <param name="Name">The draw's name.</param>
/// <param name="Year">The year; 0 for what has one value per path.</param>
internal readonly record struct FreeDraw(string Name, int Year);
