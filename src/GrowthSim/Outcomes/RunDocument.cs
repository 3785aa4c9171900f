using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using GrowthSim.Language;
using GrowthSim.Randomness;

namespace GrowthSim.Outcomes;

/// <summary>The JSON document of a run, as the command line prints it and the HTTP interface serves it: a function of the plan and the number of paths, the same to the byte wherever it was simulated.</summary>
public static class RunDocument
{
    /// <summary>Writes the document.</summary>
    /// <param name="writer">Where to; one JSON object is written.</param>
    /// <param name="outcome">The outcome.</param>
    /// <param name="language"><c>en</c> or <c>vi</c>: the language of names and likelihood words.</param>
    public static void Write(Utf8JsonWriter writer, RunOutcome outcome, string language)
    {
        writer.WriteStartObject();
        WriteRun(writer, outcome, language);
        writer.WriteStartArray("targets");
        foreach (TargetOutcome target in outcome.Targets)
        {
            WriteTarget(writer, target, language, outcome.Level);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("not_scored");
        foreach (NotScored target in outcome.NotScored)
        {
            writer.WriteStartObject();
            writer.WriteString("id", target.Id);
            writer.WriteString("clause", target.Clause);
            writer.WriteString("group", target.Group);
            writer.WriteString("name", target.Title.In(language));
            writer.WriteString("why", target.Why);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteJoint(writer, outcome.Joint);
        if (outcome.Rare is ImmutableArray<RareOutcome> rare)
        {
            WriteRare(writer, rare);
        }

        writer.WriteStartObject("projections");
        foreach (Projection projection in outcome.Projections)
        {
            WriteProjection(writer, projection, language);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteRun(Utf8JsonWriter writer, RunOutcome outcome, string language)
    {
        writer.WriteStartObject("run");
        writer.WriteString("id", outcome.Id);
        writer.WriteString("model", outcome.Model);
        writer.WriteString("model_name", outcome.ModelTitle.In(language));
        writer.WriteString("revision", outcome.Revision);
        writer.WriteString("scenario", outcome.Scenario);
        writer.WriteString("scenario_name", outcome.ScenarioTitle.In(language));
        writer.WriteNumber("seed", outcome.Seed);
        writer.WriteNumber("paths", outcome.Paths);
        writer.WriteString("design", outcome.Design.Name());
        if (outcome.AsOf is int year)
        {
            writer.WriteNumber("as_of", year);
        }
        else
        {
            writer.WriteNull("as_of");
        }

        writer.WriteString("engine", outcome.Engine);
        writer.WriteBoolean("partial", outcome.Partial);
        writer.WriteNumber("failed_paths", outcome.FailedPaths);
        writer.WriteStartArray("failures");
        foreach (FailedPath failure in outcome.Failures)
        {
            writer.WriteStartObject();
            writer.WriteNumber("path", failure.Path);
            writer.WriteString("reason", failure.Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (OutcomeWarnings.Failure(outcome) is LocalizedText nothing)
        {
            writer.WriteString("failure", nothing.In(language));
        }
        else
        {
            writer.WriteNull("failure");
        }

        writer.WriteStartArray("warnings");
        foreach (OutcomeWarning warning in OutcomeWarnings.Of(outcome))
        {
            writer.WriteStartObject();
            writer.WriteString("series", warning.Series);
            writer.WriteString("message", warning.Message.In(language));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteTarget(Utf8JsonWriter writer, TargetOutcome target, string language, double level)
    {
        writer.WriteStartObject();
        writer.WriteString("id", target.Id);
        writer.WriteString("clause", target.Clause);
        writer.WriteString("group", target.Group);
        writer.WriteString("name", target.Title.In(language));
        writer.WriteString("measure", target.Measure);
        writer.WriteString("unit", target.Unit);
        writer.WriteString("met_if", target.MetIf);
        WriteEstimate(writer, target.Probability);
        writer.WriteNumber("level", level);
        writer.WriteNumber("hits", target.Hits);
        writer.WriteNumber("paths", target.Paths);
        if (target.VarianceReduction is double reduction)
        {
            writer.WriteNumber("variance_reduction", reduction);
        }

        writer.WriteString("likelihood", Likelihood.Of(target.Probability.Value)?.In(language));
        if (target.Within is not null && target.Stretch is not null)
        {
            writer.WriteStartObject("within");
            WriteEstimate(writer, target.Within);
            writer.WriteEndObject();
            writer.WriteStartObject("stretch");
            WriteEstimate(writer, target.Stretch);
            writer.WriteEndObject();
        }

        Number(writer, "measure_mean", target.Mean);
        Number(writer, "measure_sd", target.StandardDeviation);
        Number(writer, "measure_se", target.StandardError);
        WriteQuantiles(writer, "measure_quantile", target.Quantiles);
        writer.WriteEndObject();
    }

    private static void WriteJoint(Utf8JsonWriter writer, JointOutcome joint)
    {
        writer.WriteStartObject("joint");
        writer.WriteStartObject("all");
        WriteJointEstimate(writer, joint.All);
        writer.WriteEndObject();
        writer.WriteStartObject("groups");
        foreach ((string group, JointEstimate estimate) in joint.Groups)
        {
            writer.WriteStartObject(group);
            WriteJointEstimate(writer, estimate);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteStartArray("at_least");
        foreach (JointRung rung in joint.AtLeast)
        {
            writer.WriteStartObject();
            writer.WriteNumber("count", rung.Count);
            WriteEstimate(writer, rung.Probability);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteRare(Utf8JsonWriter writer, ImmutableArray<RareOutcome> events)
    {
        writer.WriteStartArray("rare");
        foreach (RareOutcome rare in events)
        {
            writer.WriteStartObject();
            writer.WriteString("set", rare.Kind.ToString().ToLowerInvariant());
            writer.WriteString("name", rare.Name);
            writer.WriteNumber("targets", rare.Targets);
            if (rare.Probability is not null)
            {
                WriteEstimate(writer, rare.Probability);
            }
            else
            {
                writer.WriteNull("probability");
            }

            Number(writer, "relative_error", rare.RelativeError ?? double.NaN);

            writer.WriteNumber("estimates", rare.Estimates);
            writer.WriteNumber("paths", rare.Paths);
            writer.WriteNumber("levels", rare.Levels);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteProjection(Utf8JsonWriter writer, Projection projection, string language)
    {
        writer.WriteStartObject(projection.Variable);
        writer.WriteString("name", projection.Title.In(language));
        writer.WriteString("unit", projection.Unit);
        writer.WriteStartArray("years");
        foreach (ProjectionYear year in projection.Years)
        {
            writer.WriteStartObject();
            writer.WriteNumber("year", year.Year);
            Number(writer, "mean", year.Mean);
            Number(writer, "sd", year.StandardDeviation);
            Number(writer, "se", year.StandardError);
            WriteQuantiles(writer, "quantile", year.Quantiles);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteJointEstimate(Utf8JsonWriter writer, JointEstimate joint)
    {
        WriteEstimate(writer, joint.Probability);
        Number(writer, "if_independent", joint.IfIndependent);
        writer.WriteNumber("targets", joint.Targets);
    }

    private static void WriteEstimate(Utf8JsonWriter writer, Estimate estimate)
    {
        Number(writer, "probability", estimate.Value);
        Number(writer, "lower", estimate.Lower);
        Number(writer, "upper", estimate.Upper);
    }

    private static void WriteQuantiles(Utf8JsonWriter writer, string name, Quantiles quantiles)
    {
        writer.WriteStartObject(name + "s");
        foreach (QuantileEstimate quantile in quantiles.All)
        {
            Number(writer, quantile.Probability.ToString("R", CultureInfo.InvariantCulture), quantile.Value);
        }

        writer.WriteEndObject();
        writer.WriteStartObject(name + "_intervals");
        foreach (QuantileEstimate quantile in quantiles.All)
        {
            writer.WriteStartArray(quantile.Probability.ToString("R", CultureInfo.InvariantCulture));
            Number(writer, null, quantile.Lower);
            Number(writer, null, quantile.Upper);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    // JSON knows no NaN and no infinity: what is not a number is null, and a warning says why.
    private static void Number(Utf8JsonWriter writer, string? name, double value)
    {
        if (name is not null)
        {
            writer.WritePropertyName(name);
        }

        if (double.IsFinite(value))
        {
            writer.WriteNumberValue(value);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
