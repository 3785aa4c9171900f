using System.Text.Json;
using GrowthSim.Outcomes;

namespace GrowthSim.Grains.Serialization;

[RegisterConverter]
internal sealed class ProjectionConverter : IConverter<Projection, OutcomeSurrogate>
{
    public Projection ConvertFromSurrogate(in OutcomeSurrogate surrogate) => JsonSerializer.Deserialize(surrogate.Utf8, OutcomeJson.Default.Projection)!;

    public OutcomeSurrogate ConvertToSurrogate(in Projection value) => new() { Utf8 = JsonSerializer.SerializeToUtf8Bytes(value, OutcomeJson.Default.Projection) };
}
