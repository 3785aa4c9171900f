using System.Text.Json;
using GrowthSim.Language.Messages;

namespace GrowthSim.Language.Importing;

/// <summary>Reads the dimensions of a JSON-stat dataset.</summary>
internal sealed class JsonStatDimensions(string file, ErrorList errors)
{
    private static readonly Message Again = "Ask the publisher for the dataset again.";

    /// <summary>Returns the dimensions, in the order of <c>id</c>; null, with errors, where one cannot be read.</summary>
    /// <param name="root">The dataset.</param>
    public JsonStatDimension[]? Read(JsonElement root)
    {
        if (!root.TryGetProperty("size", out JsonElement sizes) || !root.TryGetProperty("id", out JsonElement ids) || sizes.ValueKind != JsonValueKind.Array || ids.ValueKind != JsonValueKind.Array
            || ids.GetArrayLength() != sizes.GetArrayLength() || ids.EnumerateArray().Any(id => id.ValueKind != JsonValueKind.String))
        {
            Fail("id", "Expected as many names of dimensions in id as sizes in size.", Again);
            return null;
        }

        JsonStatDimension?[] dimensions = [.. ids.EnumerateArray().Zip(sizes.EnumerateArray(), (id, size) => Dimension(root, id.GetString()!, size))];
        return dimensions.All(dimension => dimension is not null) ? [.. dimensions.OfType<JsonStatDimension>()] : null;
    }

    private JsonStatDimension? Dimension(JsonElement root, string name, JsonElement size)
    {
        string place = $"dimension.{Wording.Clip(name)}";
        if (size.ValueKind != JsonValueKind.Number || !size.TryGetInt32(out int count) || count < 1)
        {
            return Fail(place, $"The dimension {Wording.Quote(name)} has no size.", Again);
        }

        if (!TryGet(root, "dimension", out JsonElement dimensions) || !TryGet(dimensions, name, out JsonElement dimension) || !TryGet(dimension, "category", out JsonElement category))
        {
            return Fail(place, $"The dimension {Wording.Quote(name)} is missing.", Again);
        }

        string[]? codes = Codes(category);
        return codes?.Length == count && codes.All(code => code is not null)
            ? new JsonStatDimension(name, codes)
            : Fail($"{place}.category.index", $"The dimension {Wording.Quote(name)} has not {count} categories, each at its place.", Again);
    }

    /// <summary>Returns the codes by position, null where one is missing; null altogether where there is no list of them.</summary>
    private static string[]? Codes(JsonElement category)
    {
        if (!TryGet(category, "index", out JsonElement index))
        {
            // A single category may have nothing but its label.
            return TryGet(category, "label", out JsonElement labels) && labels.ValueKind == JsonValueKind.Object ? [.. labels.EnumerateObject().Select(label => label.Name)] : null;
        }

        if (index.ValueKind == JsonValueKind.Array)
        {
            return index.EnumerateArray().All(code => code.ValueKind == JsonValueKind.String) ? [.. index.EnumerateArray().Select(code => code.GetString()!)] : null;
        }

        if (index.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        JsonProperty[] entries = [.. index.EnumerateObject()];
        string[] codes = new string[entries.Length];
        foreach (JsonProperty entry in entries)
        {
            if (entry.Value.ValueKind == JsonValueKind.Number && entry.Value.TryGetInt32(out int position) && position >= 0 && position < codes.Length)
            {
                codes[position] = entry.Name;
            }
        }

        return codes;
    }

    private static bool TryGet(JsonElement element, string name, out JsonElement value)
    {
        value = default;
        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out value);
    }

    private JsonStatDimension? Fail(string place, Message problem, Message remedy)
    {
        errors.Add(new TextPosition(file, 1, 1) { Place = place }, "", problem, remedy);
        return null;
    }
}
