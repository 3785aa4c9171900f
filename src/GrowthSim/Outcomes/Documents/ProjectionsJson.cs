using System.Text.Json;
using System.Text.Json.Serialization;

namespace GrowthSim.Outcomes.Documents;

/// <summary>Projections as an object whose names are their variables, read in the order in which they stand.</summary>
internal sealed class ProjectionsJson : JsonConverter<IReadOnlyDictionary<string, ProjectionDocument>>
{
    public override IReadOnlyDictionary<string, ProjectionDocument> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize(ref reader, RunDocumentJson.Default.OrderedDictionaryStringProjectionDocument)!;

    public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, ProjectionDocument> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach ((string variable, ProjectionDocument projection) in value)
        {
            writer.WritePropertyName(variable);
            JsonSerializer.Serialize(writer, projection, RunDocumentJson.Default.ProjectionDocument);
        }

        writer.WriteEndObject();
    }
}
