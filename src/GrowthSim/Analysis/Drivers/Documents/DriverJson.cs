using System.Text.Json.Serialization;

namespace GrowthSim.Analysis.Drivers.Documents;

/// <summary>How the document of drivers is written, generated at compile time from its records.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(DriverDocument))]
internal sealed partial class DriverJson : JsonSerializerContext;
