using System.Collections.Immutable;

namespace GrowthSim.Grains;

/// <summary>A part of the list of runs, newest order first.</summary>
/// <param name="Runs">The runs as they stand.</param>
/// <param name="Next">What to give as <see cref="RunQuery.After"/> for the next page; null where this is the last.</param>
[GenerateSerializer, Immutable, Alias("growthsim.RunPage")]
public sealed record RunPage([property: Id(0)] ImmutableArray<RunStatus> Runs, [property: Id(1)] string? Next);
