using System.Globalization;
using System.Text.Json;
using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Outcomes.Documents;
using GrowthSim.Randomness;
using GrowthSim.Server.Json;

namespace GrowthSim.Server.Api.Requests;

/// <summary>What the requests of the interface may say.</summary>
internal static class RequestShapes
{
    private const int MaxName = (2 * ModelLimits.NameLength) + 1;

    private static readonly RequestField Level = RequestField.Of("level", nameof(RunOrder.Level));

    internal static readonly RequestField Scenario = RequestField.Identifier("scenario", "baseline");

    private static readonly RequestField Paths = RequestField.Of("paths", nameof(RunOrder.Paths));

    private static readonly RequestField Compared = new(
        "",
        "the scenario's name in quotes, or an object such as { \"scenario\": \"baseline\", \"settings\": { \"services_trend\": \"12%\" } }",
        IsCompared)
    {
        Type = "",
    };

    /// <summary>What decides the numbers of a run: each field may be left out.</summary>
    internal static readonly RequestField[] OrderFields =
    [
        Paths with { MayBeNull = true },
        RequestField.Of("half_width", nameof(RunOrder.HalfWidth)) with { MayBeNull = true },
        RequestField.WholeNumber("seed", 0, ulong.MaxValue),
        RequestField.Choice("design", [.. SamplingDesigns.AllNames]),
        new RequestField("as_of", AsOf.Permitted, entry => entry.IsText || entry.WholeNumber is not null) { Type = "", MayBeNull = true, Holds = entry => entry.AsOf is not null },
        RequestField.Choice("as_of_mode", [.. AsOfModes.Names]) with { MayBeNull = true },
        Level,
        RequestField.Flag("targets_only"),
    ];

    /// <summary>What is replaced in a scenario.</summary>
    internal static readonly RequestField Settings = RequestField.Texts("settings", "an object from names to equations, such as { \"services_trend\": \"normal(13%, 2%)\" }", RequestField.Text("", "the equation as a text, in quotes"));

    /// <summary>What else is simulated beside it, path by path.</summary>
    internal static readonly RequestField Against = RequestField.List("against", "a list of scenarios, such as [\"baseline\"]", Compared);

    /// <summary>An order of a run: each field may be left out.</summary>
    public static readonly RequestShape Order = new(
        "An order",
        [
            .. OrderFields,
            Settings,
            RequestField.Flag("rare"),
            Against,
            RequestField.List("compared_targets", "a list of targets, such as [\"growth_2025\"]", RequestField.Text("", "the target's identifier in quotes")),
            RequestField.List("drawn_again", "a list of factors, such as [\"services_trend\"]", RequestField.Text("", "the factor's name in quotes")),
            RequestField.List("tables", "a list of names of tables, such as [\"pair\"]", RequestField.Text("", "the table's name in quotes")),
        ]);

    /// <summary>An order of a comparison.</summary>
    public static readonly RequestShape Comparison = new(
        "A comparison",
        [
            .. OrderFields,
            RequestField.List("scenarios", string.Create(CultureInfo.InvariantCulture, $"a list of 2 to {RunOrder.MaxAgainst + 1} scenarios, such as [\"baseline\", \"services-push\"]"), Compared) with
            {
                IsRequired = true,
                Holds = entry => entry.Elements.Length is >= 2 and <= RunOrder.MaxAgainst + 1,
            },
        ]);

    /// <summary>A figure to be recorded.</summary>
    public static readonly RequestShape Figure = new(
        "A figure",
        RequestField.Line("variable", "the variable's name, such as value_added", MaxName, min: 0) with { IsRequired = true },
        RequestField.WholeNumber("year", 1, 9999) with { IsRequired = true },
        RequestField.Number("value", "a finite number in the variable's unit", double.IsFinite) with { IsRequired = true },
        RequestField.Number("sd", "the standard deviation of its error in the variable's unit, not negative", sd => sd >= 0),
        RequestField.Day("published") with { MayBeNull = true },
        RequestField.Line("source", "the document or the office that the figure comes from", NewFigure.MaxSource) with { IsRequired = true },
        RequestField.Line("who", "the name of who records the figure", NewFigure.MaxWho) with { IsRequired = true });

    /// <summary>A model to be put on record; its revision may stand there, as the text of a model on record holds it, and is counted anew.</summary>
    public static readonly RequestShape Model = new(
        "A model",
        RequestField.Line("file", "the name of the model's file, for messages", MaxFileName) with { IsRequired = true },
        RequestField.Text("yaml", "the model's YAML as a text") with { IsRequired = true },
        RequestField.Texts("attachments", "an object from file names to texts", RequestField.Text("", "the attachment as a text, in quotes")),
        RequestField.Texts("scenarios", "an object from identifiers to YAML texts", RequestField.Text("", "the scenario's YAML as a text, in quotes")),
        RequestField.Text("revision", "the revision as a text"));

    /// <summary>Why and by whom a figure is taken back.</summary>
    public static readonly RequestShape Retraction = new(
        "This request",
        RequestField.Line("who", "the name of who takes the figure back", NewFigure.MaxWho) with { IsRequired = true },
        RequestField.Line("reason", "why the figure is taken back", NewFigure.MaxSource) with { IsRequired = true });

    /// <summary>Which scenario a part is asked about.</summary>
    public static readonly RequestShape OfScenario = new("This request", Scenario);

    /// <summary>Which revision of a model is asked about.</summary>
    public static readonly RequestShape OfRevision = new("This request", RequestField.Line("revision", "a revision, as /revisions lists them", MaxName));

    private static readonly RequestField Quantiles = new(
        "quantiles",
        "percentiles between 0 and 100 with commas between them, such as 2.5,50,97.5",
        entry => Outcomes.Quantiles.TryParse(entry.Text, out _));

    /// <summary>At which level, with which quantiles and in which language a run is read.</summary>
    public static readonly RequestShape Report = new("This request", Level, Quantiles, RequestField.Choice("lang", [.. RunDocument.Languages]));

    /// <summary>Which runs are listed.</summary>
    public static readonly RequestShape Runs = new(
        "This request",
        RequestField.Identifier("model", "bac-giang"),
        Scenario,
        RequestField.WholeNumber("limit", 1, RunQuery.MaxLimit),
        RequestField.Line("after", "the place that the page before names", MaxRun + MaxTicks));

    /// <summary>How many paths a longer run is to have.</summary>
    public static readonly RequestShape Extension = new("This request", Paths with { IsRequired = true });

    /// <summary>What paths of the interface are made of.</summary>
    public static readonly RequestShape Place = new(
        "A path",
        RequestField.Identifier("model", "bac-giang"),
        Scenario,
        RequestField.Identifier("part", "services"),
        RequestField.WholeNumber("year", 1, 9999),
        RequestField.Line("variable", "the variable's name, such as value_added", MaxName),
        RequestField.Identifier("table", "pair"),
        new RequestField("comparison", "the comparison of an answer to POST", entry => entry.Text.Length is > 0 and <= (MaxRun + 1) * (RunOrder.MaxAgainst + 1) && entry.Text.All(character => character == '~' || IsOfRun(character))),
        new RequestField("analysis", "the analysis of an answer to POST", entry => entry.Text.Length is > 0 and <= MaxRun && entry.Text.All(IsOfRun)),
        new RequestField("run", "the run_id of a ticket", entry => entry.Text.Length is > 0 and <= MaxRun && entry.Text.All(IsOfRun)));

    private const int MaxFileName = 1_024;

    private const int MaxRun = 128;

    private const int MaxTicks = 20;

    private static bool IsCompared(JsonEntry entry) => entry.IsText
        || (entry.Kind == JsonValueKind.Object
            && entry["scenario"] is { IsText: true }
            && (entry["settings"] is not JsonEntry settings || (settings.Kind == JsonValueKind.Object && settings.Members.All(setting => setting.Value.IsText)))
            && entry.Members.All(member => member.Name is "scenario" or "settings"));

    private static bool IsOfRun(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '.' or '+' or '_';
}
