namespace GrowthSim.Grains;

/// <summary>A run that was ordered of a scenario.</summary>
/// <param name="RunId">The run's identity.</param>
/// <param name="PlanId">The identity of its plan: all that determines the numbers but the number of paths.</param>
/// <param name="Paths">The number of paths ordered; for an adaptive run its cap.</param>
/// <param name="HalfWidth">The half width at which an adaptive run stops; null for a fixed number of paths.</param>
/// <param name="At">When it was last ordered.</param>
[GenerateSerializer, Immutable, Alias("growthsim.ScenarioRun")]
public sealed record ScenarioRun(
    [property: Id(0)] string RunId,
    [property: Id(1)] string PlanId,
    [property: Id(2)] long Paths,
    [property: Id(3)] double? HalfWidth,
    [property: Id(4)] DateTimeOffset At)
{
    /// <summary>The number of runs that a scenario remembers.</summary>
    public const int Kept = 1_000;

    /// <summary>Gets what was ordered; null of a run that an earlier version noted.</summary>
    [Id(5)]
    public RunOrder? Order { get; init; }
}
