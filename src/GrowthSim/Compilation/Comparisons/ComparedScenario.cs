using GrowthSim.Language;

namespace GrowthSim.Compilation.Comparisons;

/// <summary>Another scenario that a plan is compared with.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Model">The model under it.</param>
internal sealed record ComparedScenario(Scenario Scenario, ModelDefinition Model)
{
    /// <summary>Gets the factor that is drawn again in it; null for none.</summary>
    public string? DrawnAgain { get; init; }
}
