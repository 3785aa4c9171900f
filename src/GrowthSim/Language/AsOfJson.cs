using System.Text.Json;
using System.Text.Json.Serialization;

namespace GrowthSim.Language;

/// <summary>Writes a year as a number and a day as a text.</summary>
public sealed class AsOfJson : JsonConverter<AsOf>
{
    /// <inheritdoc/>
    public override AsOf Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int year) && year is >= 1 and <= 9999)
        {
            return year;
        }

        return reader.TokenType == JsonTokenType.String && AsOf.TryParse(reader.GetString(), out AsOf asOf)
            ? asOf
            : throw new JsonException("as_of is no " + AsOf.Permitted["a ".Length..] + ".");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, AsOf value, JsonSerializerOptions options)
    {
        if (value.IsWholeYear)
        {
            writer.WriteNumberValue(value.Year);
        }
        else
        {
            writer.WriteStringValue(value.ToString());
        }
    }
}
