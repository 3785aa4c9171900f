using System.Collections.Immutable;
using GrowthSim.Outcomes.Documents;

namespace GrowthSim.Analysis.Comparisons.Documents;

/// <summary>How an event differs between two of the scenarios; what is not known is null.</summary>
/// <param name="First">The one scenario.</param>
/// <param name="Second">The other.</param>
/// <param name="Difference">The probability under the second less that under the first.</param>
/// <param name="Lower">The interval's lower end.</param>
/// <param name="Upper">The interval's upper end.</param>
/// <param name="Gained">The share of paths on which it happens under the second alone; null by sets.</param>
/// <param name="Lost">The share of paths on which it happens under the first alone; null by sets.</param>
/// <param name="Paths">The number of paths.</param>
/// <param name="PValue">The p-value, adjusted for all pairs of scenarios.</param>
/// <param name="VarianceRatio">How many times as many paths two runs that share no random numbers would need for the same error.</param>
/// <param name="Settled">Whether which of the two is greater is settled at the confidence level.</param>
/// <param name="PathsToSettle">About how many paths would settle it; null where it is settled, or there is no difference.</param>
public sealed record ScenarioPairDocument(
    string First,
    string Second,
    double? Difference,
    double? Lower,
    double? Upper,
    double? Gained,
    double? Lost,
    long Paths,
    double? PValue,
    double? VarianceRatio,
    bool Settled,
    long? PathsToSettle)
{
    internal static ScenarioPairDocument Of(ScenarioPair pair, ImmutableArray<ComparedRun> runs) => new(
        runs[pair.First].Name,
        runs[pair.Second].Name,
        FiniteNumber.OrNull(pair.Difference.Value),
        FiniteNumber.OrNull(pair.Difference.Lower),
        FiniteNumber.OrNull(pair.Difference.Upper),
        FiniteNumber.OrNull(pair.Difference.Gained),
        FiniteNumber.OrNull(pair.Difference.Lost),
        pair.Difference.Paths,
        FiniteNumber.OrNull(pair.AdjustedPValue),
        FiniteNumber.OrNull(pair.Difference.VarianceRatio),
        pair.IsSettled,
        pair.PathsToSettle);
}
