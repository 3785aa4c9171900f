using System.Text.Json;
using System.Text.Json.Serialization;

namespace GrowthSim.Analysis.Information;

/// <summary>Writes and reads <see cref="PayoffLayout"/>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(PayoffLayout))]
internal sealed partial class PayoffLayoutJson : JsonSerializerContext
{
    /// <summary>Returns a layout as a text.</summary>
    public static string Write(PayoffLayout layout) => JsonSerializer.Serialize(layout, Default.PayoffLayout);

    /// <summary>Reads what <see cref="Write"/> gave.</summary>
    /// <exception cref="InvalidDataException">It is no layout.</exception>
    public static PayoffLayout Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, Default.PayoffLayout) is { } layout && layout.IsConsistent() ? layout : throw new InvalidDataException("The layout of the table is not complete.");
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException("The layout of the table cannot be read.", broken);
        }
    }
}
