using GrowthSim.Language;
using GrowthSim.Language.Messages;

namespace GrowthSim.Compilation;

/// <summary>One value of a path that a run reports: a series in a year, a target's measure, or a parameter that figures tell about.</summary>
/// <param name="Variable">The series or the parameter; null for a measure.</param>
/// <param name="Year">The year of a series; <see cref="OncePerPath"/> for a parameter.</param>
/// <param name="Target">The target of a measure; null for a series.</param>
internal sealed record PlanOutput(Variable? Variable, int Year, Target? Target)
{
    /// <summary>The year of what has one value per path.</summary>
    public const int OncePerPath = 0;

    /// <summary>Gets the other scenario of which this is a difference: the value less that under it; null for the value itself.</summary>
    public Scenario? Against { get; init; }

    /// <summary>Gets whether it is a series in a year.</summary>
    public bool IsSeries => Variable is not null && Year != OncePerPath && Against is null;

    /// <summary>Gets whether it is a parameter.</summary>
    public bool IsParameter => Variable is not null && Year == OncePerPath;

    /// <summary>Gets what it is, for messages.</summary>
    public Message Said => Against is not null ? (Message)$"{Variable!.Name} in {Year} less that under {Against.Id}" : IsSeries ? (Message)$"{Variable!.Name} in {Year}" : Variable is not null ? (Message)$"{Variable.Name}" : $"the measure of {Target!.Id}";

    /// <summary>Returns what it is, in English.</summary>
    public override string ToString() => Said.ToString();
}
