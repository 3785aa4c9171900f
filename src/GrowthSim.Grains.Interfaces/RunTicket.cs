namespace GrowthSim.Grains;

/// <summary>The run that answers an order.</summary>
/// <param name="RunId">The run's identity, the key of its <see cref="IRunGrain"/>.</param>
/// <param name="Finished">Whether an earlier result answers it at once.</param>
[GenerateSerializer, Immutable, Alias("growthsim.RunTicket")]
public sealed record RunTicket([property: Id(0)] string RunId, [property: Id(1)] bool Finished);
