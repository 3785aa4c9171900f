using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using GrowthSim.Randomness;

namespace GrowthSim.Outcomes.Documents;

/// <summary>The JSON document of a run, as the command line prints it and the HTTP interface serves it: a function of the plan and the number of paths, the same to the byte wherever it was simulated.</summary>
/// <remarks>A member is written under its name in small letters with underscores, in the order in which it stands here; what is not a number is null.</remarks>
public sealed record RunDocument
{
    /// <summary>The language with which each text for people is written in all of them: <c>{ "en": …, "vi": … }</c> in place of a string.</summary>
    public const string AllLanguages = "all";

    /// <summary>Gets the languages of documents: <c>en</c>, <c>vi</c>, and <see cref="AllLanguages"/>.</summary>
    public static ImmutableArray<string> Languages { get; } = ["en", "vi", AllLanguages];

    /// <summary>Gets what was run, and what a reader should know before using the numbers.</summary>
    public required HeaderDocument Run { get; init; }

    /// <summary>Gets the scored targets in the order of the model.</summary>
    public required ImmutableArray<TargetDocument> Targets { get; init; }

    /// <summary>Gets the targets that are not scored.</summary>
    public required ImmutableArray<NotScoredDocument> NotScored { get; init; }

    /// <summary>Gets the targets together.</summary>
    public required JointDocument Joint { get; init; }

    /// <summary>Gets the events that few paths meet; left out where the run was not asked to estimate them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<RareDocument>? Rare { get; init; }

    /// <summary>Gets the parameters that figures tell about, by name, in the order of the model; left out where no figures were used, or they tell about none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public OrderedDictionary<string, ParameterDocument>? Parameters { get; init; }

    /// <summary>Gets how the scenario differs from others that it was compared with; left out where none were asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<ComparisonDocument>? Comparisons { get; init; }

    /// <summary>Gets the projections by the full names of their variables, in the order of the model.</summary>
    [JsonConverter(typeof(ProjectionsJson))]
    public required IReadOnlyDictionary<string, ProjectionDocument> Projections { get; init; }

    /// <summary>Makes the document of an outcome.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="language">One of <see cref="Languages"/>: that of names, words for probabilities and warnings.</param>
    public static RunDocument Of(RunOutcome outcome, string language)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        if (!Languages.Contains(language))
        {
            throw new ArgumentOutOfRangeException(nameof(language), language, $"A document is in one of {string.Join(", ", Languages)}.");
        }

        return new RunDocument
        {
            Run = HeaderDocument.Of(outcome, language),
            Targets = [.. outcome.Targets.Select(target => TargetDocument.Of(target, outcome.Level, language))],
            NotScored = [.. outcome.NotScored.Select(target => NotScoredDocument.Of(target, language))],
            Joint = JointDocument.Of(outcome.Joint),
            Rare = outcome.Rare?.Select(RareDocument.Of).ToImmutableArray(),
            Parameters = outcome.Parameters.IsEmpty ? null : new(outcome.Parameters.Select(parameter => KeyValuePair.Create(parameter.Name, ParameterDocument.Of(parameter, language)))),
            Comparisons = outcome.Comparisons.IsEmpty ? null : [.. outcome.Comparisons.Select(comparison => ComparisonDocument.Of(comparison, language))],
            Projections = new ProjectionsOfOutcome(outcome.Projections, language),
        };
    }

    /// <summary>Reads a document.</summary>
    /// <param name="utf8">One JSON object in UTF-8; members that are unknown here are passed over.</param>
    /// <exception cref="JsonException">It is not JSON, or not the document of a run.</exception>
    public static RunDocument Read(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize(utf8, RunDocumentJson.Default.RunDocument) ?? throw new JsonException("The document of a run is an object, and this is null.");

    /// <summary>Returns the outcome that the document says, with every number to its last bit; what is null there is NaN.</summary>
    /// <remarks>The words for probabilities, the warnings and the failure follow from it. Of a document in one language both names are that one.</remarks>
    /// <exception cref="JsonException">It names a design or a set of targets that is none, or quantiles without their intervals.</exception>
    public RunOutcome ToOutcome()
    {
        ImmutableArray<TargetOutcome> targets = [.. Targets.Select(target => target.ToOutcome())];
        ImmutableArray<Projection> projections = [.. Projections.Select(series => series.Value.ToProjection(series.Key))];
        return new RunOutcome
        {
            Id = Run.Id,
            Model = Run.Model,
            ModelTitle = Run.ModelName.Text,
            Revision = Run.Revision,
            Scenario = Run.Scenario,
            ScenarioTitle = Run.ScenarioName.Text,
            Seed = Run.Seed,
            Paths = Run.Paths,
            Design = SamplingDesigns.TryParse(Run.Design, out SamplingDesign design) ? design : throw new JsonException($"'{Run.Design}' is no sampling design of this version."),
            AsOf = Run.AsOf,
            Conditioning = Run.Conditioning?.ToOutcome(),
            Parameters = Parameters is null ? [] : [.. Parameters.Select(parameter => parameter.Value.ToOutcome(parameter.Key))],
            Engine = Run.Engine,
            Level = Run.Level,
            Partial = Run.Partial,
            FailedPaths = Run.FailedPaths,
            Failures = [.. Run.Failures.Select(path => path.ToFailedPath())],
            QuantileProbabilities = QuantileObjects.Probabilities(targets.Select(target => target.Quantiles).Concat(projections.SelectMany(series => series.Years).Select(year => year.Quantiles))),
            Targets = targets,
            NotScored = [.. NotScored.Select(target => target.ToNotScored())],
            Joint = Joint.ToOutcome(),
            Rare = Rare?.Select(rare => rare.ToOutcome()).ToImmutableArray(),
            Comparisons = Comparisons is null ? [] : [.. Comparisons.Value.Select(comparison => comparison.ToOutcome())],
            Projections = projections,
        };
    }

    /// <summary>Writes the document as one JSON object.</summary>
    /// <param name="writer">Where to; its options say how it is indented and escaped.</param>
    public void Write(Utf8JsonWriter writer) => JsonSerializer.Serialize(writer, this, RunDocumentJson.Default.RunDocument);
}
