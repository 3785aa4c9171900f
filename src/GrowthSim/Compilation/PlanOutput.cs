using GrowthSim.Language;
using GrowthSim.Language.Messages;

namespace GrowthSim.Compilation;

/// <summary>One value of a path that a run reports: a series in a year, or a target's measure.</summary>
/// <param name="Variable">The series; null for a measure.</param>
/// <param name="Year">The year of a series.</param>
/// <param name="Target">The target of a measure; null for a series.</param>
internal sealed record PlanOutput(Variable? Variable, int Year, Target? Target)
{
    /// <summary>Gets what it is, for messages.</summary>
    public Message Said => Variable is not null ? (Message)$"{Variable.Name} in {Year}" : $"the measure of {Target!.Id}";

    /// <summary>Returns what it is, in English.</summary>
    public override string ToString() => Said.ToString();
}
