using System.Text.Json;
using GrowthSim.Language.Reading;

namespace GrowthSim.Tests.Language;

/// <summary>The schemas for editors list the keys that the readers accept, no more and no less.</summary>
public sealed class SchemaTests
{
    [Theory]
    [InlineData("model", "", nameof(Keys.Model))]
    [InlineData("model", "once", nameof(Keys.Once))]
    [InlineData("model", "yearly", nameof(Keys.Yearly))]
    [InlineData("model", "driver", nameof(Keys.Driver))]
    [InlineData("model", "lever", nameof(Keys.Lever))]
    [InlineData("model", "sector", nameof(Keys.Sector))]
    [InlineData("model", "text_in_languages", nameof(Keys.InLanguages))]
    [InlineData("model", "correlation", nameof(Keys.Correlation))]
    [InlineData("model", "target", nameof(Keys.Target))]
    [InlineData("model", "figure", nameof(Keys.Figure))]
    [InlineData("model", "figure_of_year", nameof(Keys.FigureOfYear))]
    [InlineData("model", "milestone_figure", nameof(Keys.MilestoneFigure))]
    [InlineData("model", "record_of_milestone", nameof(Keys.RecordOfMilestone))]
    [InlineData("scenario", "", nameof(Keys.Scenario))]
    [InlineData("scenario", "text_in_languages", nameof(Keys.InLanguages))]
    [InlineData("scenario", "replacement", nameof(Keys.Replacement))]
    public void Schema_has_the_keys_that_the_reader_accepts(string schema, string definition, string keySet)
    {
        KeySet keys = KeySets()[keySet];
        JsonElement part = Schema(schema);
        part = definition.Length == 0 ? part : part.GetProperty("$defs").GetProperty(definition);
        Assert.Equal(keys.All.Order(), part.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order());
        string[] required = part.TryGetProperty("required", out JsonElement list) ? [.. list.EnumerateArray().Select(item => item.GetString()!)] : [];
        Assert.Equal(keys.Required.Order(), required.Order());
    }

    [Fact]
    public void Every_set_of_keys_stands_in_a_schema()
    {
        IEnumerable<string> tested = typeof(SchemaTests).GetMethod(nameof(Schema_has_the_keys_that_the_reader_accepts))!
            .GetCustomAttributesData().Where(data => data.AttributeType == typeof(InlineDataAttribute))
            .Select(data => ((IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>)data.ConstructorArguments[0].Value!)[2].Value!.ToString()!);
        Assert.Equal(KeySets().Keys.Order(), tested.Distinct().Order());
    }

    [Theory]
    [InlineData("model")]
    [InlineData("scenario")]
    public void Every_property_of_a_schema_has_a_description_and_every_reference_a_definition(string schema)
    {
        JsonElement root = Schema(schema);
        Assert.Equal([], References(root).Where(reference => !root.GetProperty("$defs").TryGetProperty(reference, out _)));
        Assert.Equal([], root.GetProperty("properties").EnumerateObject().Where(property => !property.Value.TryGetProperty("description", out _)).Select(property => property.Name));
    }

    private static Dictionary<string, KeySet> KeySets() => typeof(Keys).GetFields().ToDictionary(field => field.Name, field => (KeySet)field.GetValue(null)!);

    private static JsonElement Schema(string name) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "models", name + ".schema.json"))).RootElement;

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => property.Name == "$ref" ? [property.Value.GetString()!["#/$defs/".Length..]] : References(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };
}
