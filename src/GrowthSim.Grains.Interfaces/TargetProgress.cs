namespace GrowthSim.Grains;

/// <summary>A target's probability so far.</summary>
/// <param name="Id">The target's identifier.</param>
/// <param name="Probability">The share of paths that met it; in [0, 1].</param>
/// <param name="Lower">The interval's lower end.</param>
/// <param name="Upper">The interval's upper end.</param>
[GenerateSerializer, Immutable, Alias("growthsim.TargetProgress")]
public sealed record TargetProgress(
    [property: Id(0)] string Id,
    [property: Id(1)] double Probability,
    [property: Id(2)] double Lower,
    [property: Id(3)] double Upper);
