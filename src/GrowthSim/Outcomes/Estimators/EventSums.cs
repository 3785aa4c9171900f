namespace GrowthSim.Outcomes.Estimators;

/// <summary>How often an event happened.</summary>
/// <param name="Hits">On how many paths.</param>
/// <param name="PairHits">In how many antithetic pairs on both paths.</param>
/// <param name="PairsTouched">In how many pairs of valid paths on at least one.</param>
/// <param name="Number">Its number among the events that are counted by replicate.</param>
internal readonly record struct EventSums(long Hits, long PairHits, long PairsTouched, int Number);
