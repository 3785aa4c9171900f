using System.Collections.Immutable;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Grains;

/// <summary>The probabilities that a finished run handed to a sector or an indicator.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Scenario">The scenario's identifier.</param>
/// <param name="At">When the run finished.</param>
/// <param name="Level">The confidence level of the intervals.</param>
/// <param name="AsOf">From when the run looked: it used the figures that were known then; null for none.</param>
/// <param name="Targets">The targets whose measure uses the sector or the indicator, in the order of the model.</param>
[GenerateSerializer, Immutable, Alias("growthsim.KeptProbabilities")]
public sealed record KeptProbabilities(
    [property: Id(0)] string RunId,
    [property: Id(1)] string Scenario,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] double Level,
    [property: Id(4)] AsOf? AsOf,
    [property: Id(5)] ImmutableArray<TargetOutcome> Targets);
