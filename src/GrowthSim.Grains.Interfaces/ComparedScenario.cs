using System.Collections.Immutable;

namespace GrowthSim.Grains;

/// <summary>Another scenario of the same model that a run is compared with, path by path.</summary>
/// <param name="Scenario">Its identifier.</param>
/// <param name="Settings">Equations that replace its own, in order.</param>
[GenerateSerializer, Immutable, Alias("growthsim.ComparedScenario")]
public sealed record ComparedScenario(
    [property: Id(0)] string Scenario,
    [property: Id(1)] ImmutableArray<(string Name, string Equation)> Settings);
