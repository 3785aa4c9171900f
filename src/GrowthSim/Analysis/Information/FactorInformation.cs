using System.Collections.Immutable;

namespace GrowthSim.Analysis.Information;

/// <summary>What it is worth to know a factor before choosing.</summary>
/// <param name="Factor">The factor's name: that of the variable whose draws it is; of correlated variables their names, with commas between.</param>
/// <param name="Value">The expected value of perfect information about it, in what actions are worth: at least 0, and at most that of all. To know in which of its bins it lies, which is a little less than to know it.</param>
/// <param name="IsParameter">Whether it is one uncertain number of the model, with a value; else shocks over the years, or several numbers together.</param>
/// <param name="Choices">The best action from its lowest to its highest values, each with the value of the parameter up to which it is best; without values where it has none. One alone where knowing it would change nothing.</param>
public sealed record FactorInformation(string Factor, Worth Value, bool IsParameter, ImmutableArray<BestAction> Choices);
