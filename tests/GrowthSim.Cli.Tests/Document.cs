using System.Text.Json;
using System.Text.Json.Nodes;

namespace GrowthSim.Cli.Tests;

/// <summary>Reads the JSON document of a run.</summary>
internal static class Document
{
    /// <summary>Returns the document without the one field that is not a function of the plan.</summary>
    public static string WithoutSeconds(string json)
    {
        JsonNode document = JsonNode.Parse(json)!;
        Assert.True(document["run"]!.AsObject().Remove("seconds"));
        return document.ToJsonString();
    }

    public static double Probability(string json, string target)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty("targets").EnumerateArray().Single(entry => entry.GetProperty("id").GetString() == target).GetProperty("probability").GetDouble();
    }
}
