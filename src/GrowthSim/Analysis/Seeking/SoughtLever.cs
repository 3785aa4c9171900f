namespace GrowthSim.Analysis.Seeking;

/// <summary>A lever, parameter or sector's constant by which is sought, as it is asked: what is left out, the model says.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Least">The setting where the search begins, which costs nothing; null with <paramref name="Most"/> for what the model says.</param>
/// <param name="Most">The setting where it ends, which differs; may be below <paramref name="Least"/>.</param>
/// <param name="Cost">What a unit costs, above 0; null for what the model says.</param>
public sealed record SoughtLever(string Name, double? Least = null, double? Most = null, double? Cost = null);
