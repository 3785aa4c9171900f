using System.Collections.Immutable;

namespace GrowthSim.Analysis.Information;

/// <summary>What <see cref="PayoffTable"/> counts.</summary>
/// <param name="Actions">The number of actions.</param>
/// <param name="Centre">What is counted as 0.</param>
/// <param name="Unit">What is counted as 1.</param>
/// <param name="Factors">The factors.</param>
internal sealed record PayoffLayout(int Actions, double Centre, double Unit, ImmutableArray<CutFactor> Factors)
{
    /// <summary>Gets the number of sums of a set of paths by bins.</summary>
    public long Sums => (long)Actions * Factors.Sum(factor => (long)factor.Bins);

    /// <summary>Returns whether the numbers fit to each other.</summary>
    public bool IsConsistent() =>
        Actions is >= 0 and <= 1 << 10 && double.IsFinite(Centre) && Unit > 0 && double.IsFinite(Unit) && !Factors.IsDefault
        && Factors.All(factor => factor is { Name: not null, Bins: > 1 and <= 1 << 8, Edges.IsDefault: false } && factor.Edges.Length is int edges && (edges == 0 || edges == factor.Bins - 1));
}
