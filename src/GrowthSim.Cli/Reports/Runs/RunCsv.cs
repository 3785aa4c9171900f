using System.Globalization;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Reports.Runs;

/// <summary>The tables of a run for a spreadsheet, with the field names of the JSON document.</summary>
internal static class RunCsv
{
    public static void Write(TextWriter writer, RunOutcome outcome, ReportTable table, string language)
    {
        switch (table)
        {
            case ReportTable.Joint:
                WriteJoint(writer, outcome);
                break;
            case ReportTable.Breaks:
                BreakCsv.Write(writer, outcome);
                break;
            case ReportTable.Rare:
                WriteRare(writer, outcome);
                break;
            case ReportTable.Projections:
                WriteProjections(writer, outcome, language);
                break;
            default:
                WriteTargets(writer, outcome, language);
                break;
        }
    }

    private static void WriteTargets(TextWriter writer, RunOutcome outcome, string language)
    {
        using CsvText csv = new(
            writer,
            [
                "id", "clause", "group", "name", "measure", "unit", "met_if", "probability", "lower", "upper", "level", "hits", "paths", "likelihood",
                "within", "within_lower", "within_upper", "stretch", "stretch_lower", "stretch_upper",
                "measure_mean", "measure_sd", "measure_se", .. QuantileNames("measure_", outcome), "why_not_scored", "state",
            ]);
        foreach (TargetOutcome target in outcome.Targets)
        {
            csv.Row(
            [
                target.Id, target.Clause, target.Group, target.Title.In(language), target.Measure, target.Unit, target.MetIf,
                target.Probability.Value, target.Probability.Lower, target.Probability.Upper, outcome.Level, target.Hits, target.Paths,
                Likelihood.Of(target.Probability.Value)?.In(language),
                target.Within?.Value, target.Within?.Lower, target.Within?.Upper, target.Stretch?.Value, target.Stretch?.Lower, target.Stretch?.Upper,
                target.Mean, target.StandardDeviation, target.StandardError, .. QuantileValues(target.Quantiles), null, TargetStates.Name(target.State),
            ]);
        }

        foreach (NotScored target in outcome.NotScored)
        {
            csv.Row([target.Id, target.Clause, target.Group, target.Title.In(language), .. new object?[19 + (3 * outcome.QuantileProbabilities.Length)], target.Why, null]);
        }
    }

    private static void WriteJoint(TextWriter writer, RunOutcome outcome)
    {
        using CsvText csv = new(writer, "set", "group", "count", "targets", "probability", "lower", "upper", "level", "if_independent", "news", "expected_met", "expected_met_lower", "expected_met_upper", "expected_weight", "total_weight");
        WriteJoint(csv, "all", "", outcome.Joint.All, outcome.Level);
        foreach ((string group, JointEstimate estimate) in outcome.Joint.Groups)
        {
            WriteJoint(csv, "group", group, estimate, outcome.Level);
        }

        foreach (JointRung rung in outcome.Joint.AtLeast)
        {
            csv.Row("at_least", "", rung.Count, outcome.Joint.All.Targets, rung.Probability.Value, rung.Probability.Lower, rung.Probability.Upper, outcome.Level, null, null, null, null, null, null, null);
        }
    }

    private static void WriteJoint(CsvText csv, string set, string group, JointEstimate joint, double level) => csv.Row(
        set, group, joint.Targets, joint.Targets, joint.Probability.Value, joint.Probability.Lower, joint.Probability.Upper, level, joint.IfIndependent,
        joint.News, joint.ExpectedMet?.Value, joint.ExpectedMet?.Lower, joint.ExpectedMet?.Upper, joint.ExpectedWeight?.Expected.Value, joint.ExpectedWeight?.Total);

    private static void WriteRare(TextWriter writer, RunOutcome outcome)
    {
        using CsvText csv = new(writer, "set", "name", "targets", "probability", "lower", "upper", "level", "relative_error", "estimates", "paths", "levels");
        foreach (RareOutcome rare in outcome.Rare ?? [])
        {
            csv.Row(
                rare.Kind.ToString().ToLowerInvariant(), rare.Name, rare.Targets, rare.Probability?.Value, rare.Probability?.Lower, rare.Probability?.Upper, outcome.Level,
                rare.RelativeError, rare.Estimates, rare.Paths, rare.Levels);
        }
    }

    private static void WriteProjections(TextWriter writer, RunOutcome outcome, string language)
    {
        using CsvText csv = new(writer, ["variable", "name", "unit", "year", "mean", "sd", "se", .. QuantileNames("", outcome)]);
        foreach (Projection projection in outcome.Projections)
        {
            foreach (ProjectionYear year in projection.Years)
            {
                csv.Row([projection.Variable, projection.Title.In(language), projection.Unit, year.Year, year.Mean, year.StandardDeviation, year.StandardError, .. QuantileValues(year.Quantiles)]);
            }
        }
    }

    /// <summary>Names the quantiles by their probabilities, then the ends of their intervals.</summary>
    private static IEnumerable<string> QuantileNames(string prefix, RunOutcome outcome)
    {
        string[] names = [.. outcome.QuantileProbabilities.Select(probability => prefix + probability.ToString("R", CultureInfo.InvariantCulture))];
        return [.. names, .. names.SelectMany(name => new[] { name + "_lower", name + "_upper" })];
    }

    private static IEnumerable<object?> QuantileValues(Quantiles quantiles) =>
        [.. quantiles.All.Select(quantile => quantile.Value), .. quantiles.All.SelectMany(quantile => new object?[] { quantile.Lower, quantile.Upper })];
}
