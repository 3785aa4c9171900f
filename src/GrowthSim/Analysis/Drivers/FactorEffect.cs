using System.Collections.Immutable;
using GrowthSim.Outcomes;

namespace GrowthSim.Analysis.Drivers;

/// <summary>What a factor does for a target.</summary>
public sealed record FactorEffect
{
    /// <summary>Gets the factor's name: that of the variable whose draws it is; of correlated variables their names, with commas between.</summary>
    public required string Factor { get; init; }

    /// <summary>Gets the first-order index of whether the target is met (Sobol', 1993): the share of its variance that the factor alone explains. Below 0 only by chance; unknown where the target is always met or never.</summary>
    public required Estimate Hit { get; init; }

    /// <summary>Gets the first-order index of the rank of the target's measure.</summary>
    public required Estimate Measure { get; init; }

    /// <summary>Gets the probability of the target with the factor in its lowest bin.</summary>
    public required Estimate Low { get; init; }

    /// <summary>Gets the probability with the factor in its highest bin.</summary>
    public required Estimate High { get; init; }

    /// <summary>Gets the value of the parameter that the factor draws, in the middle of the lowest bin; null where it is several draws or no parameter.</summary>
    public double? LowValue { get; init; }

    /// <summary>Gets the same in the middle of the highest bin.</summary>
    public double? HighValue { get; init; }

    /// <summary>Gets the probability in each eighth of the factor's distribution, the lowest first: how the target responds to it.</summary>
    public required ImmutableArray<Estimate> Eighths { get; init; }

    /// <summary>Gets the distance between these two probabilities; 0 where one of them is not known.</summary>
    public double Swing => Low.IsKnown && High.IsKnown ? Math.Abs(High.Value - Low.Value) : 0;

    /// <summary>Gets Borgonovo's (2007) delta of whether the target is met: the mean distance of its probability in a bin from that in all. Chance makes it greater than 0.</summary>
    public required double Delta { get; init; }

    /// <summary>Gets the greatest of these distances: the statistic of PAWN (Pianosi and Wagener, 2015).</summary>
    public required double GreatestDistance { get; init; }
}
