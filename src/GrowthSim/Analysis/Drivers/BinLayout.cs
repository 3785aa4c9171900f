using System.Collections.Immutable;

namespace GrowthSim.Analysis.Drivers;

/// <summary>What the counts of a <see cref="BinTable"/> are counts of.</summary>
/// <param name="Targets">The identifiers of the scored targets, in the order of the plan.</param>
/// <param name="Factors">The factors.</param>
/// <param name="Pairs">By list of bins the number of the factor, and that of the target.</param>
internal sealed record BinLayout(ImmutableArray<string> Targets, ImmutableArray<BinnedFactor> Factors, ImmutableArray<ImmutableArray<int>> Pairs)
{
    /// <summary>Gets the layout of a run without factors.</summary>
    /// <param name="targets">The number of its targets.</param>
    public static BinLayout Empty(int targets) => new([.. Enumerable.Repeat("", targets)], [], []);

    /// <summary>Returns whether the numbers fit to each other.</summary>
    public bool IsConsistent() =>
        !Targets.IsDefault && !Factors.IsDefault && !Pairs.IsDefault
        && Factors.All(factor => factor is { Name: not null, Bins: > 1 and <= 1 << 16 })
        && Pairs.All(pair => pair is { IsDefault: false, Length: 2 } && pair[0] >= 0 && pair[0] < Factors.Length && pair[1] >= 0 && pair[1] < Targets.Length);

    /// <summary>Returns the number of counts of all pairs.</summary>
    /// <param name="counts">The number of counts of a bin.</param>
    public long Counts(int counts) => Pairs.Sum(pair => (long)counts * Factors[pair[0]].Bins);
}
