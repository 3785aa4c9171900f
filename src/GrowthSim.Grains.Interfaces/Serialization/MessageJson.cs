using System.Text.Json;
using System.Text.Json.Serialization;
using GrowthSim.Language;
using GrowthSim.Randomness;

namespace GrowthSim.Grains.Serialization;

/// <summary>The JSON of what clients and a cluster say to each other where they do not speak Orleans: names in small letters with underscores, every number to its last bit, and null for what is none.</summary>
public static class MessageJson
{
    /// <summary>Gets the options, for whoever reads and writes the messages.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>Sets options to this form.</summary>
    /// <param name="options">Options that were not used yet.</param>
    public static void Configure(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.PropertyNameCaseInsensitive = false;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Converters.Add(new NumberJson());
        options.Converters.Add(new SettingsJson());
        options.Converters.Add(new SamplingDesignJson());
        options.Converters.Add(new JsonStringEnumConverter<VariableKind>(JsonNamingPolicy.SnakeCaseLower));
        options.Converters.Add(new JsonStringEnumConverter<AsOfMode>(JsonNamingPolicy.SnakeCaseLower));
        options.Converters.Add(new JsonStringEnumConverter<AnalysisKind>(JsonNamingPolicy.SnakeCaseLower));
        options.Converters.Add(new JsonStringEnumConverter<AnalysisPhase>(JsonNamingPolicy.SnakeCaseLower));
        options.Converters.Add(new JsonStringEnumConverter<RunState>(JsonNamingPolicy.SnakeCaseLower));
        options.Converters.Add(new JsonStringEnumConverter<StoreFault>(JsonNamingPolicy.SnakeCaseLower));
    }

    private static JsonSerializerOptions Create()
    {
        JsonSerializerOptions options = new(JsonSerializerDefaults.Web);
        Configure(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    /// <summary>A design goes by its name: <c>plain</c>, <c>antithetic</c>, <c>lhs</c>, <c>sobol</c>.</summary>
    private sealed class SamplingDesignJson : JsonConverter<SamplingDesign>
    {
        public override SamplingDesign Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            string name = reader.TokenType == JsonTokenType.String ? reader.GetString()! : "";
            return SamplingDesigns.TryParse(name, out SamplingDesign design)
                ? design
                : throw new JsonException($"The design '{name}' is none of {string.Join(", ", SamplingDesigns.AllNames)}.");
        }

        public override void Write(Utf8JsonWriter writer, SamplingDesign value, JsonSerializerOptions options) => writer.WriteStringValue(value.Name());
    }
}
