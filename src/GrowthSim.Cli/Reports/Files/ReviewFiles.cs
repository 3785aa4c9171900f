using System.Collections.Immutable;
using GrowthSim.Analysis.Review;
using GrowthSim.Analysis.Review.Documents;
using GrowthSim.Charts.Comparisons;
using GrowthSim.Charts.Together;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Reports.Files.Blocks;
using GrowthSim.Cli.Reports.Reviews;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Comparisons;

namespace GrowthSim.Cli.Reports.Files;

/// <summary>The files of a review: the report, its charts, and what <c>--format json</c> and <c>csv</c> write.</summary>
internal static class ReviewFiles
{
    /// <summary>Returns the files' texts by name.</summary>
    /// <param name="review">The review.</param>
    /// <param name="model">The model under the review's scenario.</param>
    /// <param name="command">The command that makes it again.</param>
    /// <param name="csv">Returns a text in the dialect of CSV that is asked for.</param>
    /// <param name="locale">The language.</param>
    public static async Task<Dictionary<string, string>> Of(ReviewOutcome review, ModelDefinition model, string command, Func<TextWriter, TextWriter> csv, Locale locale)
    {
        string title = locale.Say(FileWords.Title, review.Now.ModelTitle.In(locale.Code), review.Now.AsOf is AsOf asOf ? AsOfText.Of(asOf, locale) : review.Now.Scenario);
        Dictionary<string, string> files = ReportFiles.Of(title, await Blocks(review, model, command, locale), locale);
        files["review.json"] = ReportFiles.Written(writer => JsonText.Write(writer, json => ReviewDocument.Write(json, review, locale.Code)));
        ReportFiles.AddTables<ReviewTable>(files, csv, (writer, table) => ReviewCsv.Write(writer, review, table, locale.Code));
        return files;
    }

    private static async Task<ImmutableArray<ReportBlock>> Blocks(ReviewOutcome review, ModelDefinition model, string command, Locale locale)
    {
        (string before, string now) = (locale.Say(ReportWords.WithoutFigures), locale.Say(ReportWords.GivenFigures));
        ComparedBar[] moved = [.. review.Targets.Select(target => Bar(target, locale))];
        List<ReportBlock> blocks =
        [
            .. review.Partial ? [new TextBlock(locale.Say(ReportWords.Partial))] : Array.Empty<ReportBlock>(),
            new TextBlock(Verdict.Of(review.Now, null, locale), IsVerdict: true),
            new HeadingBlock(locale.Say(ReviewWords.Expected)),
            Expected(review, locale),
            await RowFigure.Of("moved", locale.Say(FileWords.Moved), ComparisonRows.Of(moved, before, now, locale)),
            new HeadingBlock(locale.Say(ReportWords.Learnt)),
            new TableBlock(
                [locale.Say(ReportWords.Parameter), before, now],
                [.. review.Learnt.Select(parameter => ImmutableArray.Create(locale.Say(parameter.Title), Spread(parameter.Prior, parameter.Unit, locale), Spread(parameter.Posterior, parameter.Unit, locale)))],
                2),
            await new RunFigures(review.Now, model, locale).Targets(),
            .. review.Warnings.Select(warning => new TextBlock(warning.In(locale.Code))),
        ];
        return [.. blocks, .. AssumptionBlocks.Readings(model, locale), .. AssumptionBlocks.Assumptions(model, locale), .. ProvenanceBlocks.Of(review.Now, command, locale)];
    }

    private static TableBlock Expected(ReviewOutcome review, Locale locale)
    {
        FigureNames names = new(review, locale);
        return new TableBlock(
            [locale.Say(ReviewWords.Figure), locale.Say(ReviewWords.ExpectedMiddle), locale.Say(ReviewWords.Came), locale.Say(FileWords.AsFarOut)],
            [.. review.Figures.Select(figure => ImmutableArray.Create(
                names.Of(figure.Figure),
                $"{Value(figure.Without.Median, figure)} ({Value(figure.Without.Lower, figure)} – {Value(figure.Without.Upper, figure)})",
                Value(figure.Figure.Value, figure),
                Chance.Of(figure.Without.Tail, locale)))],
            3);
        string Value(double value, ReviewedFigure figure) => Quantity.Of(value, figure.Unit, locale);
    }

    private static ComparedBar Bar(ReviewedTarget target, Locale locale) => new(
        target.Now.Id,
        locale.Say(target.Now.Title),
        target.Before.Probability,
        target.Now.Probability,
        DifferenceOutcome.Unknown with { Value = target.Total.Change, Lower = target.Total.Change - target.Total.Error, Upper = target.Total.Change + target.Total.Error });

    private static string Spread(Spread spread, string unit, Locale locale) => $"{Quantity.Of(spread.Mean, unit, locale)} ± {Quantity.Of(spread.StandardDeviation, unit, locale)}";
}
