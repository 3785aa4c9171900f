using System.Collections.Immutable;
using GrowthSim.Outcomes.Documents;

namespace GrowthSim.Analysis.Deadlines.Documents;

/// <summary>Until when a lever moves a target.</summary>
/// <param name="Lever">The lever.</param>
/// <param name="Setting">The setting that it is set to.</param>
/// <param name="Target">The target's identifier.</param>
/// <param name="LastYear">The last year from which on it moves the probability by five points; null where there is none.</param>
/// <param name="Years">By the year from which on it is set.</param>
public sealed record LeverDeadlineDocument(string Lever, double Setting, string Target, int? LastYear, ImmutableArray<LeverMoveDocument> Years)
{
    internal static LeverDeadlineDocument Of(LeverDeadline lever) => new(
        lever.Lever,
        lever.Setting,
        lever.Target,
        lever.LastYear,
        [.. lever.Years.Select(year => new LeverMoveDocument(year.Year, FiniteNumber.OrNull(-year.Difference.Value), FiniteNumber.OrNull(-year.Difference.Upper), FiniteNumber.OrNull(-year.Difference.Lower)))]);
}
