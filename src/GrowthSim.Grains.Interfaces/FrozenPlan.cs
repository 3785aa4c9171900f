using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using GrowthSim.Compilation;
using GrowthSim.Language;

namespace GrowthSim.Grains;

/// <summary>All that a run executes, as text: enough to compile the same plan on any machine.</summary>
[GenerateSerializer, Immutable, Alias("growthsim.FrozenPlan")]
public sealed record FrozenPlan
{
    /// <summary>Gets the identity of the compiled plan; empty before it was compiled.</summary>
    [Id(0)]
    public string PlanId { get; init; } = "";

    /// <summary>Gets the model's identifier.</summary>
    [Id(1)]
    public required string Model { get; init; }

    /// <summary>Gets the model's text, without scenarios.</summary>
    [Id(2)]
    public required ModelText Text { get; init; }

    /// <summary>Gets the scenario's identifier.</summary>
    [Id(3)]
    public required string Scenario { get; init; }

    /// <summary>Gets the scenario's YAML.</summary>
    [Id(4)]
    public required string ScenarioYaml { get; init; }

    /// <summary>Gets the equations that replace those of the scenario, in order.</summary>
    [Id(5)]
    public ImmutableArray<(string Name, string Equation)> Settings { get; init; } = [];

    /// <summary>Gets the figures that were recorded after the import, by variable and year; each stands in place of the model's own.</summary>
    [Id(6)]
    public ImmutableArray<Figure> Figures { get; init; } = [];

    /// <summary>Gets what else determines the numbers.</summary>
    [Id(17)]
    public required RunSettings Run { get; init; }

    /// <summary>Gets the other scenarios that it is compared with.</summary>
    [Id(18)]
    public ImmutableArray<FrozenScenario> Against { get; init; } = [];

    /// <summary>Gets about how many operations a path takes; 0 before the plan was compiled.</summary>
    [Id(12)]
    public int Operations { get; init; }

    /// <summary>Gets the rare events of the plan with the ladders to them, where they were found already: a search may take minutes, and gives the same everywhere.</summary>
    [Id(13)]
    public byte[]? RareEvents { get; init; }

    /// <summary>Gets about how many bytes the compiled plan takes; 0 before it was compiled.</summary>
    [Id(14)]
    public long PlanBytes { get; init; }

    /// <summary>Gets about how many bytes a result takes, of a block or of all; 0 before the plan was compiled.</summary>
    [Id(15)]
    public long ResultBytes { get; init; }

    /// <summary>Gets about how many bytes a thread needs to simulate it; 0 before the plan was compiled.</summary>
    [Id(16)]
    public long SimulatorBytes { get; init; }

    /// <summary>Returns a digest of everything but <see cref="PlanId"/> and what else is known once it is compiled: equal texts compile to the same plan.</summary>
    public string Digest()
    {
        StringBuilder text = new();
        Append(text, $"{Model}|{Text.Revision}|{Text.File}|{Scenario}|{Run.Describe(Run.AsOf, Run.AsOfMode)}");
        Append(text, ScenarioYaml);
        foreach ((string name, string equation) in Settings)
        {
            Append(text, name);
            Append(text, equation);
        }

        foreach (FrozenScenario other in Against.IsDefault ? [] : Against)
        {
            Append(text, $"against {other.Scenario}");
            Append(text, other.Yaml);
            foreach ((string name, string equation) in other.Settings)
            {
                Append(text, name);
                Append(text, equation);
            }
        }

        foreach (Figure figure in Figures)
        {
            Append(text, FormattableString.Invariant($"{figure.Variable}|{figure.Year}|{figure.Value:R}|{figure.Source}"));
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..32];
    }

    // The length in front: no two different sequences of parts may give the same text.
    private static void Append(StringBuilder text, string part) => text.Append(part.Length).Append(':').Append(part);
}
