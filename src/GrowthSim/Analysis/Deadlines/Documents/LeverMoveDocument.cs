namespace GrowthSim.Analysis.Deadlines.Documents;

/// <summary>What a lever changes that is set from a year on.</summary>
/// <param name="From">The year.</param>
/// <param name="Change">The probability with it less that of the scenario as it stands; null where it is unknown, as its interval then.</param>
/// <param name="Lower">The interval's lower end.</param>
/// <param name="Upper">The interval's upper end.</param>
public sealed record LeverMoveDocument(int From, double? Change, double? Lower, double? Upper);
