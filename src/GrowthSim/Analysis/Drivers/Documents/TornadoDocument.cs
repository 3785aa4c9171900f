using System.Collections.Immutable;
using GrowthSim.Outcomes.Documents;

namespace GrowthSim.Analysis.Drivers.Documents;

/// <summary>The probability of a target with a factor in its lowest bin and in its highest.</summary>
public sealed record TornadoDocument
{
    /// <summary>Gets the factor's name.</summary>
    public required string Factor { get; init; }

    /// <summary>Gets the probability with the factor in its lowest bin.</summary>
    public required double? Low { get; init; }

    /// <summary>Gets the lower end of its interval.</summary>
    public required double? LowLower { get; init; }

    /// <summary>Gets the upper end of its interval.</summary>
    public required double? LowUpper { get; init; }

    /// <summary>Gets the probability with the factor in its highest bin.</summary>
    public required double? High { get; init; }

    /// <summary>Gets the lower end of its interval.</summary>
    public required double? HighLower { get; init; }

    /// <summary>Gets the upper end of its interval.</summary>
    public required double? HighUpper { get; init; }

    /// <summary>Gets the value of the parameter in the middle of the lowest bin; null where the factor is several draws or no parameter.</summary>
    public required double? LowValue { get; init; }

    /// <summary>Gets the same in the middle of the highest bin.</summary>
    public required double? HighValue { get; init; }

    /// <summary>Gets the probability in each eighth of the factor's distribution, the lowest first.</summary>
    public required ImmutableArray<double?> Eighths { get; init; }

    /// <summary>Gets Borgonovo's delta of whether the target is met.</summary>
    public required double? Delta { get; init; }

    /// <summary>Gets the greatest distance of the probability in a bin from that in all: the statistic of PAWN.</summary>
    public required double? GreatestDistance { get; init; }

    internal static TornadoDocument Of(FactorEffect effect) => new()
    {
        Factor = effect.Factor,
        Low = FiniteNumber.OrNull(effect.Low.Value),
        LowLower = FiniteNumber.OrNull(effect.Low.Lower),
        LowUpper = FiniteNumber.OrNull(effect.Low.Upper),
        High = FiniteNumber.OrNull(effect.High.Value),
        HighLower = FiniteNumber.OrNull(effect.High.Lower),
        HighUpper = FiniteNumber.OrNull(effect.High.Upper),
        LowValue = FiniteNumber.OrNull(effect.LowValue ?? double.NaN),
        HighValue = FiniteNumber.OrNull(effect.HighValue ?? double.NaN),
        Eighths = [.. effect.Eighths.Select(eighth => FiniteNumber.OrNull(eighth.Value))],
        Delta = FiniteNumber.OrNull(effect.Delta),
        GreatestDistance = FiniteNumber.OrNull(effect.GreatestDistance),
    };
}
