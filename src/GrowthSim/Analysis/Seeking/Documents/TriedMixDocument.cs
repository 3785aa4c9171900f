using System.Collections.Immutable;
using GrowthSim.Outcomes.Documents;

namespace GrowthSim.Analysis.Seeking.Documents;

/// <summary>A mix that was run.</summary>
/// <param name="Settings">The setting of each lever.</param>
/// <param name="Cost">What they cost together.</param>
/// <param name="Probability">The target's probability; null where it is unknown, as its interval then.</param>
/// <param name="Lower">The interval's lower end.</param>
/// <param name="Upper">The interval's upper end.</param>
public sealed record TriedMixDocument(ImmutableArray<double> Settings, double Cost, double? Probability, double? Lower, double? Upper)
{
    internal static TriedMixDocument Of(TriedMix mix) =>
        new(mix.Settings, mix.Cost, FiniteNumber.OrNull(mix.Probability.Value), FiniteNumber.OrNull(mix.Probability.Lower), FiniteNumber.OrNull(mix.Probability.Upper));
}
