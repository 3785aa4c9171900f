using System.Text.Json;

namespace GrowthSim.Cli.Tests;

/// <summary>Reads the JSON document of a run.</summary>
internal static class Document
{
    public static double Probability(string json, string target)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty("targets").EnumerateArray().Single(entry => entry.GetProperty("id").GetString() == target).GetProperty("probability").GetDouble();
    }
}
