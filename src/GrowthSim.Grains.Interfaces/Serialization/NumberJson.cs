using System.Text.Json;
using System.Text.Json.Serialization;

namespace GrowthSim.Grains.Serialization;

/// <summary>A number in JSON, which knows no NaN and no infinity: both are null, and null is NaN.</summary>
internal sealed class NumberJson : JsonConverter<double>
{
    public override bool HandleNull => true;

    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? double.NaN : reader.GetDouble();

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
    {
        if (double.IsFinite(value))
        {
            writer.WriteNumberValue(value);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
