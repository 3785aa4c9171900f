using System.Collections.Immutable;
using GrowthSim.Outcomes.Comparisons;

namespace GrowthSim.Analysis.Deadlines;

/// <summary>Until when a lever still moves a target: what it does when it is set from a year on.</summary>
/// <param name="Target">The target's identifier.</param>
/// <param name="Lever">The lever.</param>
/// <param name="Setting">The setting that it is set to.</param>
/// <param name="Years">By the year from which on it is set, what the scenario as it stands has less: a difference below 0 is what the lever gives.</param>
public sealed record LeverDeadline(string Target, string Lever, double Setting, ImmutableArray<(int Year, DifferenceOutcome Difference)> Years)
{
    /// <summary>The difference that counts as a move: five points.</summary>
    public const double Moves = 0.05;

    /// <summary>Gets the last year from which on the lever moves the probability by five points; null where there is none.</summary>
    public int? LastYear => Years.Where(year => Math.Abs(year.Difference.Value) >= Moves).Select(year => (int?)year.Year).LastOrDefault();
}
