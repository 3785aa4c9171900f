using GrowthSim.Compilation.Figures;
using GrowthSim.Language;

namespace GrowthSim.Compilation;

/// <summary>A scored target of a plan, and where its measure and conditions stand.</summary>
/// <param name="Target">The target.</param>
/// <param name="Output">The output of its measure.</param>
/// <param name="Met">The condition that it is met.</param>
/// <param name="Within">The condition that the measure is within the range; -1 where the target is not a range.</param>
/// <param name="Stretch">The condition that the stretch is reached; -1 where the target is not a range.</param>
/// <param name="Settlement">What figures on record make of it.</param>
internal sealed record PlanTarget(Target Target, int Output, int Met, int Within, int Stretch, Settlement Settlement)
{
    /// <summary>Gets whether it is missed on every path, by figures on record or by what the model says.</summary>
    public bool IsNeverMet { get; init; }
}
