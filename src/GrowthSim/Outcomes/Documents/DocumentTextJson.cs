using System.Text.Json;
using System.Text.Json.Serialization;

namespace GrowthSim.Outcomes.Documents;

/// <summary>A text for people as a string, or as an object of the languages.</summary>
internal sealed class DocumentTextJson : JsonConverter<DocumentText>
{
    public override DocumentText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return DocumentText.OfOne(reader.GetString()!);
        }

        TextInAll text = JsonSerializer.Deserialize(ref reader, RunDocumentJson.Default.TextInAll)!;
        return new DocumentText(new(text.En, text.Vi), InAll: true);
    }

    public override void Write(Utf8JsonWriter writer, DocumentText value, JsonSerializerOptions options)
    {
        if (value.InAll)
        {
            JsonSerializer.Serialize(writer, new TextInAll(value.Text.English, value.Text.Vietnamese), RunDocumentJson.Default.TextInAll);
        }
        else
        {
            writer.WriteStringValue(value.Text.English);
        }
    }
}
