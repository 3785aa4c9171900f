namespace GrowthSim.Language;

/// <summary>What became of a target, on record.</summary>
/// <param name="Target">The target's identifier.</param>
/// <param name="Met">Whether it was met.</param>
/// <param name="Source">The source; empty where none is stated.</param>
/// <param name="At">Where it stands.</param>
public sealed record TargetRecord(string Target, bool Met, string Source, TextPosition At);
