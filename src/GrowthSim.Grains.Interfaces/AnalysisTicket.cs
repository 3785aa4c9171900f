namespace GrowthSim.Grains;

/// <summary>The analysis that answers an order.</summary>
/// <param name="AnalysisId">Its identity, the key of its <see cref="IAnalysisGrain"/>.</param>
/// <param name="Finished">Whether it is on record already.</param>
[GenerateSerializer, Immutable, Alias("growthsim.AnalysisTicket")]
public sealed record AnalysisTicket([property: Id(0)] string AnalysisId, [property: Id(1)] bool Finished);
