using System.Collections.Immutable;

namespace GrowthSim.Grains;

/// <summary>Another scenario that a run is compared with, as text.</summary>
/// <param name="Scenario">Its identifier.</param>
/// <param name="Yaml">Its YAML.</param>
/// <param name="Settings">The equations that replace its own, in order.</param>
[GenerateSerializer, Immutable, Alias("growthsim.FrozenScenario")]
public sealed record FrozenScenario(
    [property: Id(0)] string Scenario,
    [property: Id(1)] string Yaml,
    [property: Id(2)] ImmutableArray<(string Name, string Equation)> Settings);
