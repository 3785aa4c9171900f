using System.Text.Json.Nodes;
using GrowthSim.Grains.Serialization;
using GrowthSim.Server.Api.Requests;
using Microsoft.OpenApi;

namespace GrowthSim.Server.Api.OpenApi;

/// <summary>The schemas of values: of what requests may say, and of numbers, whose own way of being written hides what they are.</summary>
internal static class Schemas
{
    /// <summary>Says of a number that it is one; one that is none is null (<see cref="NumberJson"/>).</summary>
    public static void Complete(OpenApiSchema schema, Type type)
    {
        if (type == typeof(double) || type == typeof(double?))
        {
            schema.Type = JsonSchemaType.Number | JsonSchemaType.Null;
            schema.Format = "double";
        }
    }

    /// <summary>Returns the schema of an object that a request brings.</summary>
    public static OpenApiSchema Of(RequestShape shape) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = shape.Fields.ToDictionary(field => field.Name, field => (IOpenApiSchema)Of(field)),
        Required = shape.Fields.Where(field => field.IsRequired).Select(field => field.Name).ToHashSet(),
        AdditionalPropertiesAllowed = false,
    };

    /// <summary>Returns the schema of a value that a request brings.</summary>
    public static OpenApiSchema Of(RequestField field)
    {
        OpenApiSchema schema = new() { Description = $"{char.ToUpperInvariant(field.Permitted[0])}{field.Permitted[1..]}." };
        JsonSchemaType? type = TypeOf(field.Type);
        schema.Type = field.MayBeNull && type is not null ? type | JsonSchemaType.Null : type;
        schema.Enum = field.Words.IsEmpty ? null : [.. field.Words.Select(word => (JsonNode)word)];
        if (field.MayBeNull && schema.Enum is not null)
        {
            schema.Enum.Add(JsonNullSentinel.JsonNull);
        }

        schema.Items = field.Type == "array" && field.Each is RequestField each ? Of(each) : null;
        schema.AdditionalProperties = field.Type == "object" && field.Each is RequestField value ? Of(value) : null;
        return schema;
    }

    private static JsonSchemaType? TypeOf(string name) => name switch
    {
        "integer" => JsonSchemaType.Integer,
        "number" => JsonSchemaType.Number,
        "boolean" => JsonSchemaType.Boolean,
        "array" => JsonSchemaType.Array,
        "object" => JsonSchemaType.Object,
        "string" => JsonSchemaType.String,
        _ => null,
    };
}
