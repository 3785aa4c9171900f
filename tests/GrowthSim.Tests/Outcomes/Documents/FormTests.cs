using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Documents;

namespace GrowthSim.Tests.Outcomes.Documents;

/// <summary>The form of the document: its names, its texts, and how it is written.</summary>
public sealed class FormTests
{
    private static readonly string[] NamedByData = ["groups", "parameters", "projections", "quantiles", "quantile_intervals", "quantile_rank_errors", "measure_quantiles", "measure_quantile_intervals", "measure_quantile_rank_errors"];

    /// <summary>Programs read these: a name that changes or goes away is a change for all of them.</summary>
    private const string Names = """
        run: id model model_name revision scenario scenario_name seed paths design as_of conditioning engine level partial failed_paths failures failure warnings
        run.conditioning: method effective_paths pareto_k figures unused contradicting past_levers
        run.conditioning.unused: variable year value expected not_by happened
        run.conditioning.contradicting: variable year value probability not_by happened
        run.failures: path reason reason_text
        run.warnings: series message
        targets: id clause group group_name name measure unit unit_name met_if in_percent state is_overdue settled_by probability lower upper level hits paths variance_reduction likelihood within stretch measure_mean measure_sd measure_se measure_quantiles measure_quantile_intervals measure_quantile_rank_errors
        targets.settled_by: variable year value source not_by happened
        targets.within: probability lower upper
        targets.stretch: probability lower upper
        not_scored: id clause group name why group_name why_text
        joint: all groups at_least broken_implications
        joint.broken_implications: target implied paths
        joint.all: probability lower upper if_independent targets news expected_met expected_met_lower expected_met_upper expected_weight expected_weight_lower expected_weight_upper total_weight expected_weight_share breaks near_misses still_possible
        joint.all.breaks: id share share_lower share_upper gain_if_certain gain_lower gain_upper with
        joint.all.near_misses: missed probability lower upper
        joint.all.still_possible: missed probability lower upper targets breaks near_misses
        joint.all.still_possible.breaks: id share share_lower share_upper gain_if_certain gain_lower gain_upper with
        joint.all.still_possible.near_misses: missed probability lower upper
        joint.groups.*: probability lower upper if_independent targets news expected_met expected_met_lower expected_met_upper expected_weight expected_weight_lower expected_weight_upper total_weight expected_weight_share breaks near_misses still_possible
        joint.groups.*.breaks: id share share_lower share_upper gain_if_certain gain_lower gain_upper with
        joint.groups.*.near_misses: missed probability lower upper
        joint.groups.*.still_possible: missed probability lower upper targets breaks near_misses
        joint.groups.*.still_possible.breaks: id share share_lower share_upper gain_if_certain gain_lower gain_upper with
        joint.groups.*.still_possible.near_misses: missed probability lower upper
        joint.at_least: count probability lower upper
        rare: set name targets probability lower upper relative_error estimates paths levels
        parameters.*: name unit unit_name prior posterior learnt
        parameters.*.prior: mean sd
        parameters.*.posterior: mean sd
        comparisons: scenario scenario_name targets all groups projections
        comparisons.targets: id difference lower upper gained lost paths p_value variance_ratio other
        comparisons.all: difference lower upper gained lost paths p_value variance_ratio other
        comparisons.groups.*: difference lower upper gained lost paths p_value variance_ratio other
        comparisons.targets.other: probability lower upper
        comparisons.all.other: probability lower upper
        comparisons.groups.*.other: probability lower upper
        comparisons.projections.*: name unit years unit_name
        comparisons.projections.*.years: year mean sd se quantiles quantile_intervals
        projections.*: name unit years unit_name
        projections.*.years: year mean sd se quantiles quantile_intervals quantile_rank_errors
        """;

    [Fact]
    public void Names_are_those_on_the_list_in_its_order()
    {
        Dictionary<string, List<string>> names = [];
        foreach (RunOutcome outcome in SampleOutcomes.Runs)
        {
            AddNames(Parsed(outcome, "en"), "", names);
        }

        Assert.Equal(["run", "targets", "not_scored", "joint", "comparisons", "parameters", "rare", "projections"], names[""]);
        Assert.Equal(
            Names.ReplaceLineEndings("\n").Split('\n').Order(StringComparer.Ordinal),
            names.Where(entry => entry.Key.Length > 0 && !NamedByData.Contains(entry.Key.Split('.')[^1])).Select(entry => $"{entry.Key}: {string.Join(' ', entry.Value)}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public void Document_in_all_languages_is_that_of_one_but_for_its_texts(string language)
    {
        foreach (RunOutcome outcome in SampleOutcomes.All)
        {
            Assert.Equal(Parsed(outcome, language).ToJsonString(), InOne(Parsed(outcome, RunDocument.AllLanguages), language)!.ToJsonString());
        }
    }

    [Fact]
    public void Projections_are_found_by_their_variables()
    {
        RunDocument made = RunDocument.Of(SampleOutcomes.Runs[0], "en");
        RunDocument read = RunDocument.Read(SampleOutcomes.Document(SampleOutcomes.Runs[0], "en"));

        Assert.All([made, read], document =>
        {
            Assert.Equal(SampleOutcomes.Runs[0].Projections.Select(series => series.Variable), document.Projections.Keys);
            Assert.Equal("m³", document.Projections["heavy"].Unit);
            Assert.Equal(document.Projections.Count, document.Projections.Values.Count());
            Assert.False(document.Projections.ContainsKey("none"));
            Assert.Throws<KeyNotFoundException>(() => document.Projections["none"]);
        });
    }

    /// <summary>All that documents are made of is written and read by code that was generated from it.</summary>
    [Fact]
    public void Nothing_is_reflected()
    {
        HashSet<Type> seen = [];
        Queue<Type> next = new(typeof(RunDocument).Assembly.GetExportedTypes().Where(type => type.Namespace == typeof(RunDocument).Namespace));
        Assert.Contains(typeof(ProjectionYearDocument), next);
        while (next.TryDequeue(out Type? type))
        {
            if (seen.Add(type))
            {
                JsonTypeInfo? generated = RunDocumentJson.Default.GetTypeInfo(type);
                Assert.True(generated is not null, $"{type} is not in {nameof(RunDocumentJson)}.");
                Assert.Same(RunDocumentJson.Default, generated.OriginatingResolver);
                Type?[] parts = [.. generated.Properties.Select(property => property.PropertyType), generated.ElementType, generated.KeyType];
                foreach (Type part in parts.OfType<Type>())
                {
                    next.Enqueue(part);
                }
            }
        }
    }

    private static JsonNode Parsed(RunOutcome outcome, string language) => JsonNode.Parse(SampleOutcomes.Document(outcome, language))!;

    // An optional name stands where another entry has it.
    private static void AddNames(JsonNode? node, string place, Dictionary<string, List<string>> names)
    {
        if (node is JsonArray array)
        {
            foreach (JsonNode? each in array)
            {
                AddNames(each, place, names);
            }
        }
        else if (node is JsonObject entry)
        {
            bool byData = NamedByData.Contains(place.Split('.')[^1]);
            List<string> known = names.TryGetValue(place, out List<string>? before) ? before : names[place] = [];
            int at = 0;
            foreach ((string name, JsonNode? value) in entry)
            {
                int found = known.IndexOf(name);
                if (found < 0)
                {
                    known.Insert(at, name);
                    found = at;
                }

                at = found + 1;
                AddNames(value, byData ? $"{place}.*" : place.Length == 0 ? name : $"{place}.{name}", names);
            }
        }
    }

    private static JsonNode? InOne(JsonNode? node, string language) => node switch
    {
        JsonObject text when text.Count == 2 && text.ContainsKey("en") && text.ContainsKey("vi") => text[language]!.DeepClone(),
        JsonObject entry => new JsonObject(entry.Select(member => KeyValuePair.Create(member.Key, InOne(member.Value, language)))),
        JsonArray array => new JsonArray([.. array.Select(each => InOne(each, language))]),
        _ => node?.DeepClone(),
    };
}
