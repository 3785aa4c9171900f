namespace GrowthSim.Analysis.Information;

/// <summary>The action that is best over neighbouring bins of a factor.</summary>
/// <param name="Action">The action, by its place.</param>
/// <param name="Share">The share of the factor's probability in which it is.</param>
/// <param name="UpTo">The value of the parameter at the upper end; null for the last bins, and where the factor is no parameter.</param>
public sealed record BestAction(int Action, double Share, double? UpTo);
