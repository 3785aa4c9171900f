using System.Text.Json;
using System.Text.Json.Serialization;

namespace GrowthSim.Analysis.Discovery;

/// <summary>Writes and reads <see cref="CellLayout"/>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(CellLayout))]
internal sealed partial class CellLayoutJson : JsonSerializerContext
{
    /// <summary>Returns a layout as a text.</summary>
    public static string Write(CellLayout layout) => JsonSerializer.Serialize(layout, Default.CellLayout);

    /// <summary>Reads what <see cref="Write"/> gave.</summary>
    /// <exception cref="InvalidDataException">It is no layout.</exception>
    public static CellLayout Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, Default.CellLayout) is { } layout && layout.IsConsistent() ? layout : throw new InvalidDataException("The layout of the table is not complete.");
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException("The layout of the table cannot be read.", broken);
        }
    }
}
