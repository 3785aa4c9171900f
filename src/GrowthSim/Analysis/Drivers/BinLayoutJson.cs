using System.Text.Json;
using System.Text.Json.Serialization;

namespace GrowthSim.Analysis.Drivers;

/// <summary>Writes and reads <see cref="BinLayout"/>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(BinLayout))]
internal sealed partial class BinLayoutJson : JsonSerializerContext
{
    /// <summary>Returns a layout as a text.</summary>
    public static string Write(BinLayout layout) => JsonSerializer.Serialize(layout, Default.BinLayout);

    /// <summary>Reads what <see cref="Write"/> gave.</summary>
    /// <exception cref="InvalidDataException">It is no layout.</exception>
    public static BinLayout Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, Default.BinLayout) is { } layout && layout.IsConsistent() ? layout : throw new InvalidDataException("The layout of the table is not complete.");
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException("The layout of the table cannot be read.", broken);
        }
    }
}
