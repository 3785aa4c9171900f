using System.Text.Json;
using GrowthSim.Outcomes;

namespace GrowthSim.Grains.Serialization;

[RegisterConverter]
internal sealed class RunOutcomeConverter : IConverter<RunOutcome, OutcomeSurrogate>
{
    public RunOutcome ConvertFromSurrogate(in OutcomeSurrogate surrogate) => JsonSerializer.Deserialize(surrogate.Utf8, OutcomeJson.Default.RunOutcome)!;

    public OutcomeSurrogate ConvertToSurrogate(in RunOutcome value) => new() { Utf8 = JsonSerializer.SerializeToUtf8Bytes(value, OutcomeJson.Default.RunOutcome) };
}
