using System.Text.Json.Nodes;

namespace GrowthSim.Server.Api.OpenApi;

/// <summary>Examples of what is asked and answered: answers of a server, cut where lists go on. A test holds them to what is answered.</summary>
internal static class ApiExamples
{
    private const string Folder = "GrowthSim.Server.Api.OpenApi.Examples.";

    /// <summary>Returns the answer of an endpoint; null where it has none of JSON.</summary>
    public static JsonNode? Answer(string name) => Read($"{name}.json");

    /// <summary>Returns the body of a request to an endpoint; null where it needs none.</summary>
    public static JsonNode? Body(string name) => Read($"{name}.request.json");

    private static JsonNode? Read(string file)
    {
        using Stream? stream = typeof(ApiExamples).Assembly.GetManifestResourceStream(Folder + file);
        return stream is null ? null : JsonNode.Parse(stream);
    }
}
