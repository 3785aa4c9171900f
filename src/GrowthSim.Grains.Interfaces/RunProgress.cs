using System.Collections.Immutable;

namespace GrowthSim.Grains;

/// <summary>How far a run is, at one moment.</summary>
/// <param name="Version">Grows with every change, also over restarts; pass it to <see cref="IRunGrain.Watch"/> to go on after it.</param>
/// <param name="State">The state.</param>
/// <param name="Paths">The number of paths merged so far.</param>
/// <param name="Total">The number of paths ordered; for an adaptive run the estimate so far of where it will stop.</param>
/// <param name="Failure">Why the run failed; of one that did not, why it cannot be stored, as long as that is so; null otherwise.</param>
/// <param name="Probabilities">The targets' probabilities over the paths merged so far; empty where none are merged, and in between two estimates.</param>
/// <param name="Preparing">The share of the preparation that is done, from 0 to 1: of compiling and of the search for rare events, which may take minutes; null where the run is not being prepared.</param>
[GenerateSerializer, Immutable, Alias("growthsim.RunProgress")]
public sealed record RunProgress(
    [property: Id(0)] long Version,
    [property: Id(1)] RunState State,
    [property: Id(2)] long Paths,
    [property: Id(3)] long Total,
    [property: Id(4)] string? Failure,
    [property: Id(5)] ImmutableArray<TargetProgress> Probabilities,
    [property: Id(6)] double? Preparing = null)
{
    /// <summary>Gets whether nothing more will come.</summary>
    public bool Ended => State is RunState.Finished or RunState.Cancelled or RunState.Failed;
}
