using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GrowthSim.Grains.Serialization;

/// <summary>The settings of a <see cref="RunOrder"/> as an object from names to equations, in order: <c>{ "promotion": "2" }</c>.</summary>
internal sealed class SettingsJson : JsonConverter<ImmutableArray<(string Name, string Equation)>>
{
    public override ImmutableArray<(string Name, string Equation)> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("Settings are an object from names to equations, such as { \"promotion\": \"2\" }.");
        }

        ImmutableArray<(string, string)>.Builder settings = ImmutableArray.CreateBuilder<(string, string)>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            settings.Add(reader.TokenType == JsonTokenType.String
                ? (name, reader.GetString()!)
                : throw new JsonException($"The equation of the setting '{name}' is not text: write it with quotes."));
        }

        return settings.ToImmutable();
    }

    public override void Write(Utf8JsonWriter writer, ImmutableArray<(string Name, string Equation)> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach ((string name, string equation) in value)
        {
            writer.WriteString(name, equation);
        }

        writer.WriteEndObject();
    }
}
