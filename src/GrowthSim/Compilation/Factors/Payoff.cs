namespace GrowthSim.Compilation.Factors;

/// <summary>What an action is worth on a path.</summary>
/// <param name="Column">The column that tables are handed; -1 where it is the same on every path.</param>
/// <param name="Constant">The value where there is no column.</param>
internal readonly record struct Payoff(int Column, double Constant);
