using System.Collections.Immutable;
using GrowthSim.Language;

namespace GrowthSim.Grains.Compute;

/// <summary>What a worker says after it prepared a plan.</summary>
/// <param name="Threads">The number of threads that simulate.</param>
/// <param name="PlanId">The identity of the plan as this silo compiled it; empty where it could not.</param>
/// <param name="Errors">Why it could not; empty where it could.</param>
[GenerateSerializer, Immutable, Alias("growthsim.WorkerReady")]
internal sealed record WorkerReady(
    [property: Id(0)] int Threads,
    [property: Id(1)] string PlanId,
    [property: Id(2)] ImmutableArray<ModelError> Errors);
