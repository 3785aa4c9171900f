using GrowthSim.Analysis.Review;
using GrowthSim.Analysis.Review.Documents;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Reports.Reviews;

/// <summary>The tables of a review for a spreadsheet, with the field names of the JSON document.</summary>
internal static class ReviewCsv
{
    public static void Write(TextWriter writer, ReviewOutcome review, ReviewTable table, string language)
    {
        switch (table)
        {
            case ReviewTable.Figures:
                WriteFigures(writer, review, language);
                break;
            case ReviewTable.Learnt:
                WriteLearnt(writer, review, language);
                break;
            case ReviewTable.Moves:
                WriteMoves(writer, review, language);
                break;
            case ReviewTable.Needed:
                WriteNeeded(writer, review, language);
                break;
            default:
                WriteTargets(writer, review, language);
                break;
        }
    }

    private static void WriteFigures(TextWriter writer, ReviewOutcome review, string language)
    {
        using CsvText csv = new(writer, "variable", "name", "unit", "year", "value", "source", "known", "median", "lower", "upper", "pit", "tail", "ahead_median", "ahead_pit", "ahead_tail");
        foreach (ReviewedFigure figure in review.Figures)
        {
            csv.Row(
                figure.Figure.Variable,
                figure.Title.In(language),
                figure.Unit,
                figure.Figure.Year,
                figure.Figure.Value,
                figure.Figure.Source,
                ReviewStepDocument.Day(figure.Figure.Known),
                figure.Without.Median,
                figure.Without.Lower,
                figure.Without.Upper,
                figure.Without.Transform,
                figure.Without.Tail,
                figure.Ahead?.Median,
                figure.Ahead?.Transform,
                figure.Ahead?.Tail);
        }
    }

    private static void WriteLearnt(TextWriter writer, ReviewOutcome review, string language)
    {
        using CsvText csv = new(writer, "parameter", "name", "unit", "prior_mean", "prior_sd", "posterior_mean", "posterior_sd", "learnt");
        foreach (ParameterOutcome parameter in review.Now.Parameters)
        {
            csv.Row(parameter.Name, parameter.Title.In(language), parameter.Unit, parameter.Prior.Mean, parameter.Prior.StandardDeviation, parameter.Posterior.Mean, parameter.Posterior.StandardDeviation, parameter.Learnt);
        }
    }

    private static void WriteTargets(TextWriter writer, ReviewOutcome review, string language)
    {
        using CsvText csv = new(writer, "id", "group", "name", "state", "before", "before_lower", "before_upper", "now", "now_lower", "now_upper", "change", "error");
        foreach (ReviewedTarget target in review.Targets)
        {
            (Estimate before, Estimate now) = (target.Before.Probability, target.Now.Probability);
            csv.Row(target.Now.Id, target.Now.Group, target.Now.Title.In(language), TargetStates.Name(target.Now.State), before.Value, before.Lower, before.Upper, now.Value, now.Lower, now.Upper, target.Total.Change, target.Total.Error);
        }
    }

    private static void WriteMoves(TextWriter writer, ReviewOutcome review, string language)
    {
        using CsvText csv = new(writer, "id", "name", "step", "known", "figures", "change", "error");
        foreach (ReviewedTarget target in review.Targets)
        {
            for (int step = 0; step < review.Steps.Length; step++)
            {
                string figures = string.Join("; ", review.Steps[step].Figures.Select(figure => FormattableString.Invariant($"{figure.Variable} {figure.Year}")));
                csv.Row(target.Now.Id, target.Now.Title.In(language), step, ReviewStepDocument.Day(review.Steps[step].Known), figures, target.Steps[step].Change, target.Steps[step].Error);
            }
        }
    }

    private static void WriteNeeded(TextWriter writer, ReviewOutcome review, string language)
    {
        using CsvText csv = new(writer, "id", "name", "kind", "variable", "unit", "from", "to", "latest", "basis", "at_least", "at_most", "stretch", "came_from", "came", "expected");
        foreach (ReviewedTarget target in review.Targets.Where(target => target.IsOpen))
        {
            NeededDocument? needed = target.Needed is NeededChange change ? NeededDocument.Of(change, language) : null;
            csv.Row(
                target.Now.Id,
                target.Now.Title.In(language),
                needed?.Kind,
                needed?.Variable,
                needed?.Unit,
                needed?.From,
                needed?.To,
                needed?.Latest,
                needed?.Basis,
                needed?.AtLeast,
                needed?.AtMost,
                needed?.Stretch,
                needed?.CameFrom,
                needed?.Came,
                needed?.Expected);
        }
    }
}
