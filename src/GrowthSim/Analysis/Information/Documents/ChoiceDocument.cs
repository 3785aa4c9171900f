namespace GrowthSim.Analysis.Information.Documents;

/// <summary>The action that is best over neighbouring values of a factor.</summary>
/// <param name="Action">The action.</param>
/// <param name="Share">The share of the factor's probability in which it is.</param>
/// <param name="UpTo">The value of the parameter at the upper end; null for the last values, and where the factor is no parameter.</param>
public sealed record ChoiceDocument(string Action, double Share, double? UpTo);
