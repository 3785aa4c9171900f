namespace GrowthSim.Language.Importing;

/// <summary>A dimension of a JSON-stat dataset.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Codes">The codes of its categories, in order.</param>
internal sealed record JsonStatDimension(string Name, string[] Codes);
