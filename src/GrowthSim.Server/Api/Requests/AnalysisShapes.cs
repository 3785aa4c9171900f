using System.Text.Json;
using GrowthSim.Analysis.Discovery;
using GrowthSim.Analysis.Seeking;
using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Server.Json;

namespace GrowthSim.Server.Api.Requests;

/// <summary>What requests of analyses may say.</summary>
internal static class AnalysisShapes
{
    private static readonly RequestField Language = RequestField.Choice("lang", "en", "vi");

    private static readonly RequestField Targets = RequestField.List("targets", "a list of targets, such as [\"growth_2025\"]", RequestField.Text("", "the target's identifier in quotes"));

    private static readonly RequestField Levers = RequestField.List("by", "a list of levers, such as [\"services_promotion\"]", RequestField.Text("", "the lever's name in quotes"));

    private static readonly RequestField Steps = RequestField.Choice("by", "figure", "date");

    private static readonly RequestField Outcomes = RequestField.Text("outcomes", "a CSV text with the columns target, outcome and source");

    private static readonly RequestField Lever = new(
        "",
        "the lever's name in quotes, or an object such as { \"name\": \"services_promotion\", \"between\": [0, 3], \"cost\": 120 }",
        IsLever)
    {
        Type = "",
    };

    /// <summary>What the runs of an analysis have in common, and the scenario.</summary>
    private static readonly RequestField[] Common =
    [
        .. RequestShapes.OrderFields.Where(field => field.Name is not ("half_width" or "targets_only")),
        RequestShapes.Settings,
        RequestShapes.Scenario,
    ];

    private static readonly RequestField AsOfTime = Common.Single(field => field.Name == "as_of");

    /// <summary>In which language an answer is written.</summary>
    public static readonly RequestShape Answer = new("This request", Language);

    /// <summary>What an audit may be asked by its address alone.</summary>
    public static readonly RequestShape AuditQuery = new(
        "This request",
        [
            Language,
            RequestField.WholeNumber("paths", 0, RunOrder.MaxPaths),
            .. Common.Where(field => field.Name is "seed" or "as_of" or "level" or "scenario" or "design"),
        ]);

    private static readonly RequestShape Sensitivity = new("A sensitivity analysis", [.. Common, Targets, RequestField.Flag("total"), Levers with { Name = "explore" }]);

    private static readonly RequestShape Deadlines = new("An analysis of deadlines", [.. Common, Targets, Levers]);

    private static readonly RequestShape Audit = new("An audit", [.. Common.Where(field => field.Name != "paths"), RequestField.WholeNumber("paths", 0, RunOrder.MaxPaths)]);

    private static readonly RequestShape Review = new("A review", [.. Common.Where(field => field.Name is not ("as_of" or "as_of_mode")), AsOfTime with { IsRequired = true, MayBeNull = false }, Steps]);

    private static readonly RequestShape Scores = new(
        "An order of scores",
        [
            .. Common.Where(field => field.Name != "as_of"),
            RequestField.List("as_of", $"a list of times, each {AsOf.Permitted}", AsOfTime with { Name = "", MayBeNull = false }),
            Outcomes,
        ]);

    private static readonly RequestShape Value = new("An order of values", [.. Common, Targets, RequestShapes.Against, RequestField.Choice("by", "hits", "measure")]);

    private static readonly RequestShape Discover = new(
        "A discovery",
        [
            .. Common.Where(field => field.Name is not ("paths" or "design")),
            RequestField.WholeNumber("paths", 1, CellTable.MaxPaths),
            RequestField.Text("target", "the target's identifier in quotes") with { IsRequired = true },
            RequestField.Choice("of", "missed", "met"),
            RequestField.WholeNumber("boxes", 1, AnalysisOrder.MaxOfBoxes),
            RequestField.WholeNumber("factors", 1, AnalysisOrder.MaxOfBoxes),
        ]);

    private static readonly RequestShape Seek = new(
        "A search",
        [
            .. Common,
            RequestField.Text("target", "the target's identifier in quotes") with { IsRequired = true },
            RequestField.Number("probability", "a probability between 0 and 1, such as 0.5", number => number is > 0 and < 1) with { MayBeNull = true },
            RequestField.List("by", $"a list of 1 to {MixQuestion.MaxLevers} levers, such as [\"services_promotion\"]", Lever) with { IsRequired = true, Holds = entry => entry.Elements.Length is >= 1 and <= MixQuestion.MaxLevers },
            RequestField.Number("budget", "a number of 0 or above", number => number >= 0) with { MayBeNull = true },
            RequestField.WholeNumber("from", 1, 9999) with { MayBeNull = true },
        ]);

    /// <summary>Returns what the request of an analysis may say.</summary>
    /// <param name="kind">The analysis.</param>
    public static RequestShape Of(AnalysisKind kind) => kind switch
    {
        AnalysisKind.Sensitivity => Sensitivity,
        AnalysisKind.Deadlines => Deadlines,
        AnalysisKind.Audit => Audit,
        AnalysisKind.Review => Review,
        AnalysisKind.Scores => Scores,
        AnalysisKind.Value => Value,
        AnalysisKind.Discover => Discover,
        AnalysisKind.Seek => Seek,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not an analysis."),
    };

    private static bool IsLever(JsonEntry entry) => entry.IsText
        || (entry.Kind == JsonValueKind.Object
            && entry["name"] is { IsText: true }
            && (entry["between"] is not JsonEntry between || (between.Kind == JsonValueKind.Array && between.Elements.Length == 2 && between.Elements.All(end => end.Number is not null)))
            && (entry["cost"] is not JsonEntry cost || cost.Number is not null)
            && entry.Members.All(member => member.Name is "name" or "between" or "cost"));
}
