namespace GrowthSim.Analysis.Seeking;

/// <summary>What a search says: of one lever or parameter its least setting, of several levers their mix.</summary>
/// <param name="Setting">The least setting; null where a mix was sought.</param>
/// <param name="Mix">The mix; null where one setting was sought.</param>
public sealed record SeekOutcome(SeekAnswer? Setting, MixAnswer? Mix);
