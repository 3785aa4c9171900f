using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using GrowthSim.Analysis.Seeking;
using GrowthSim.Grains;
using GrowthSim.Grains.Serialization;
using GrowthSim.Language;

namespace GrowthSim.Client;

/// <summary>Analyses over HTTP.</summary>
public sealed partial class HttpRunService
{
    /// <summary>Where an answer says which analysis it is of.</summary>
    private const string AnalysisHeader = "GrowthSim-Analysis";

    /// <inheritdoc/>
    public async Task<AnalysisTicket> Analyse(string model, ModelText text, string scenario, string yaml, AnalysisOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        string place = await PutOnRecord(model, text, scenario, yaml);
        using HttpResponseMessage answer = await Send(
            new HttpRequestMessage(HttpMethod.Post, $"{place}/{order.Kind.ToString().ToLowerInvariant()}") { Content = JsonContent.Create(Body(order), options: MessageJson.Options) },
            HttpCompletionOption.ResponseHeadersRead,
            CancellationToken.None);
        return answer.Headers.TryGetValues(AnalysisHeader, out IEnumerable<string>? analysis)
            ? new AnalysisTicket(analysis.First(), answer.StatusCode == HttpStatusCode.OK)
            : throw Broken("The answer does not say which analysis it is.", null);
    }

    /// <inheritdoc/>
    public Task<AnalysisStatus> AnalysisStatus(string analysis) => Ask<AnalysisStatus>(HttpMethod.Get, $"api/v1/analyses/{analysis}/status", null);

    /// <inheritdoc/>
    public IAsyncEnumerable<AnalysisStatus> WatchAnalysis(string analysis, CancellationToken cancellationToken) =>
        Told<AnalysisStatus>($"api/v1/analyses/{analysis}/progress", status => status.Ended, cancellationToken);

    /// <inheritdoc/>
    public Task<AnalysisStatus> CancelAnalysis(string analysis) => Ask<AnalysisStatus>(HttpMethod.Post, $"api/v1/analyses/{analysis}/cancel", null);

    /// <inheritdoc/>
    public async Task<byte[]> AnalysisOutcome(string analysis)
    {
        using HttpResponseMessage answer = await Send(new HttpRequestMessage(HttpMethod.Get, $"api/v1/analyses/{analysis}/outcome"), HttpCompletionOption.ResponseContentRead, CancellationToken.None);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    /// <summary>Returns what a request says of an order: what is left out is as usual.</summary>
    private static JsonObject Body(AnalysisOrder order)
    {
        JsonObject run = JsonSerializer.SerializeToNode(order.Run, MessageJson.Options)!.AsObject();
        JsonObject body = [];
        foreach (string name in new[] { "seed", "design", "as_of", "as_of_mode", "level", "settings" })
        {
            if (run[name] is JsonNode value)
            {
                body[name] = value.DeepClone();
            }
        }

        body["paths"] = order.WithoutRun ? 0 : order.Run.Paths ?? AnalysisOrder.DefaultPaths(order.Kind);
        if (order is { Kind: AnalysisKind.Discover or AnalysisKind.Seek, Targets: [string target] })
        {
            body["target"] = target;
        }
        else
        {
            Add(body, "targets", order.Targets);
        }

        Add(body, order.Kind == AnalysisKind.Sensitivity ? "explore" : "by", order.By);
        if (order.Steps is { } steps)
        {
            body["by"] = steps.ToString().ToLowerInvariant();
        }

        Add(body, "as_of", order.Times);
        Add(body, "against", order.Run.Against.IsDefault ? [] : order.Run.Against);
        AddChosen(body, order);
        AddSought(body, order);
        if (order.Outcomes.Length > 0)
        {
            body["outcomes"] = order.Outcomes;
        }

        return body;
    }

    /// <summary>Says what a value is by, and what boxes are sought.</summary>
    private static void AddChosen(JsonObject body, AnalysisOrder order)
    {
        if (order.ByMeasure)
        {
            body["by"] = "measure";
        }

        if (order.Total)
        {
            body["total"] = true;
        }

        if (order.OfMet)
        {
            body["of"] = "met";
        }

        foreach ((string name, int? number) in new[] { ("boxes", order.Boxes), ("factors", order.Factors) })
        {
            if (number is int given)
            {
                body[name] = given;
            }
        }
    }

    /// <summary>Says what is sought, and by what.</summary>
    private static void AddSought(JsonObject body, AnalysisOrder order)
    {
        if (order.Levers.IsDefaultOrEmpty)
        {
            return;
        }

        body["by"] = new JsonArray([.. order.Levers.Select(Lever)]);
        foreach ((string name, double? number) in new[] { ("probability", order.Probability), ("budget", order.Budget), ("from", order.From) })
        {
            if (number is double given)
            {
                body[name] = given;
            }
        }
    }

    private static JsonObject Lever(SoughtLever lever)
    {
        JsonObject entry = new() { ["name"] = lever.Name };
        if (lever is { Least: double least, Most: double most })
        {
            entry["between"] = new JsonArray(least, most);
        }

        if (lever.Cost is double cost)
        {
            entry["cost"] = cost;
        }

        return entry;
    }

    private static void Add<T>(JsonObject body, string name, IReadOnlyCollection<T> values)
    {
        if (values.Count > 0)
        {
            body[name] = JsonSerializer.SerializeToNode(values, MessageJson.Options);
        }
    }
}
