using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace GrowthSim.Grains;

/// <summary>Another scenario of the same model that a run is compared with, path by path.</summary>
/// <param name="Scenario">Its identifier.</param>
/// <param name="Settings">Equations that replace its own, in order.</param>
[GenerateSerializer, Immutable, Alias("growthsim.ComparedScenario")]
public sealed record ComparedScenario(
    [property: Id(0)] string Scenario,
    [property: Id(1)] ImmutableArray<(string Name, string Equation)> Settings)
{
    /// <summary>Gets the scenario with what is replaced in it, such as <c>baseline+services_trend=0.1</c>.</summary>
    [JsonIgnore]
    public string Name => string.Join('+', (Settings.IsDefault ? [] : Settings).Select(setting => $"{setting.Name}={setting.Equation}").Prepend(Scenario));
}
