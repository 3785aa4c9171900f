using System.Collections.Immutable;
using GrowthSim.Language;

namespace GrowthSim.Grains;

/// <summary>What came of saving a scenario.</summary>
/// <param name="Scenario">The scenario's key, such as <c>bac-giang/services-push</c>.</param>
/// <param name="Changed">Whether anything was written.</param>
/// <param name="Errors">Every error of a text that was refused; empty where it was accepted.</param>
[GenerateSerializer, Immutable, Alias("growthsim.ScenarioReceipt")]
public sealed record ScenarioReceipt(
    [property: Id(0)] string Scenario,
    [property: Id(1)] bool Changed,
    [property: Id(2)] ImmutableArray<ModelError> Errors)
{
    /// <summary>Gets whether the scenario is now on record as given.</summary>
    public bool Accepted => Errors.IsDefaultOrEmpty;
}
