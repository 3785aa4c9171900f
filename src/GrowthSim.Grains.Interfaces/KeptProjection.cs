using System.Collections.Immutable;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Grains;

/// <summary>The projections that a finished run handed to a sector or an indicator.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Scenario">The scenario's identifier.</param>
/// <param name="At">When the run finished.</param>
/// <param name="Paths">The number of paths.</param>
/// <param name="AsOf">From when the run looked: it used the figures that were known then; null for none.</param>
/// <param name="Series">The series, in the order of the model.</param>
[GenerateSerializer, Immutable, Alias("growthsim.KeptProjection")]
public sealed record KeptProjection(
    [property: Id(0)] string RunId,
    [property: Id(1)] string Scenario,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] long Paths,
    [property: Id(4)] AsOf? AsOf,
    [property: Id(5)] ImmutableArray<Projection> Series);
