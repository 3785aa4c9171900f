using System.Text.Json;
using GrowthSim.Outcomes;

namespace GrowthSim.Grains.Serialization;

[RegisterConverter]
internal sealed class TargetOutcomeConverter : IConverter<TargetOutcome, OutcomeSurrogate>
{
    public TargetOutcome ConvertFromSurrogate(in OutcomeSurrogate surrogate) => JsonSerializer.Deserialize(surrogate.Utf8, OutcomeJson.Default.TargetOutcome)!;

    public OutcomeSurrogate ConvertToSurrogate(in TargetOutcome value) => new() { Utf8 = JsonSerializer.SerializeToUtf8Bytes(value, OutcomeJson.Default.TargetOutcome) };
}
