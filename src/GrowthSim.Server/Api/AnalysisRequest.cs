using System.Collections.Immutable;
using GrowthSim.Analysis.Review;
using GrowthSim.Analysis.Seeking;
using GrowthSim.Grains;
using GrowthSim.Server.Json;

namespace GrowthSim.Server.Api;

/// <summary>Reads what a request orders of an analysis.</summary>
internal static class AnalysisRequest
{
    /// <summary>Returns the order.</summary>
    /// <param name="kind">The analysis.</param>
    /// <param name="body">The request, which is as its shape wants it.</param>
    public static AnalysisOrder Of(AnalysisKind kind, JsonEntry body)
    {
        bool isWithoutRun = body["paths"]?.WholeNumber == 0;
        return new AnalysisOrder
        {
            Kind = kind,
            Run = ModelApi.Order(body) with { Paths = isWithoutRun ? null : (long?)body["paths"]?.WholeNumber ?? AnalysisOrder.DefaultPaths(kind) },
            Targets = body["target"] is JsonEntry target ? [target.Text] : Texts(body["targets"]),
            By = kind == AnalysisKind.Deadlines ? Texts(body["by"]) : Texts(body["explore"]),
            Steps = kind == AnalysisKind.Review && body["by"] is JsonEntry by ? Enum.Parse<StepBy>(by.Text, ignoreCase: true) : null,
            Times = kind == AnalysisKind.Scores && body["as_of"] is JsonEntry times ? [.. times.Elements.Select(time => time.AsOf!.Value)] : [],
            Outcomes = body["outcomes"]?.Text ?? "",
            WithoutRun = isWithoutRun,
            ByMeasure = kind == AnalysisKind.Value && body["by"]?.Text == "measure",
            Total = body["total"]?.IsTrue ?? false,
            OfMet = body["of"]?.Text == "met",
            Boxes = (int?)body["boxes"]?.WholeNumber,
            Factors = (int?)body["factors"]?.WholeNumber,
            Levers = kind == AnalysisKind.Seek && body["by"] is JsonEntry levers ? [.. levers.Elements.Select(Lever)] : default,
            Probability = body["probability"]?.Number,
            Budget = body["budget"]?.Number,
            From = (int?)body["from"]?.WholeNumber,
        };
    }

    /// <summary>Returns a lever of a search: its name, or an object with what the model does not say.</summary>
    private static SoughtLever Lever(JsonEntry entry)
    {
        if (entry.IsText)
        {
            return new SoughtLever(entry.Text);
        }

        JsonEntry? between = entry["between"];
        return new SoughtLever(entry["name"]!.Text, between?.Elements[0].Number, between?.Elements[1].Number, entry["cost"]?.Number);
    }

    private static ImmutableArray<string> Texts(JsonEntry? list) => list is null ? [] : [.. list.Elements.Select(entry => entry.Text)];
}
