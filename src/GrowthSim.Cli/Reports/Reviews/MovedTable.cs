using GrowthSim.Analysis.Review;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace GrowthSim.Cli.Reports.Reviews;

/// <summary>Which probabilities changed, and why: those that moved most first, with the figures that moved them; then the others.</summary>
internal static class MovedTable
{
    /// <summary>The most figures that are named as settling a target; JSON has all.</summary>
    private const int MaxFigures = 2;

    /// <summary>The least movement that is shown with its causes; JSON and CSV have all.</summary>
    private const double MinShown = 0.01;

    private const int DetailIndent = 2;

    public static void Write(ReportConsole console, ReviewOutcome review, Locale locale)
    {
        console.Heading(locale.Say(ReviewWords.Moved));
        FigureNames names = new(review, locale);
        ReviewedTarget[] moved = [.. review.Targets.Where(IsShown).OrderByDescending(target => double.IsNaN(target.Total.Change) ? 0 : Math.Abs(target.Total.Change))];
        if (moved.Length == 0)
        {
            console.Line(locale.Say(ReviewWords.NothingMoved), Styles.Quiet);
        }
        else
        {
            Table table = Columns(ReportWords.Target, locale);
            foreach (ReviewedTarget target in moved)
            {
                table.AddRow(Row(target, review, names, locale));
            }

            console.Write(table);
            console.Line(locale.Say(ReviewWords.MovedNote, locale.Exact(review.Now.Level, shift: 2, grouped: false) + locale.PercentSign), Styles.Quiet);
        }

        WriteUnmoved(console, review, locale);
        (double before, double now) = review.ExpectedMet;
        console.Line(locale.Say(ReviewWords.ExpectedMet, review.Targets.Length, locale.Number(before, 1), locale.Number(now, 1)), Styles.Quiet);
    }

    private static void WriteUnmoved(ReportConsole console, ReviewOutcome review, Locale locale)
    {
        ReviewedTarget[] unmoved = [.. review.Targets.Where(target => !IsShown(target))];
        if (unmoved.Length == 0)
        {
            return;
        }

        console.Line();
        Table table = Columns(ReviewWords.Unmoved, locale);
        foreach (ReviewedTarget target in unmoved)
        {
            table.AddRow(
                Tables.Cell(target.Now.Title.In(locale.Code)),
                Tables.Cell(ProbabilityText.Of(target.Before.Probability, locale), Styles.Quiet),
                Tables.Cell(ProbabilityText.Of(target.Now.Probability, locale), Styles.Of(target.Now.Probability.Value)),
                Tables.Cell(Moved(target.Total, locale), Styles.Quiet));
        }

        console.Write(table);
    }

    private static Table Columns(LocalizedText first, Locale locale) => Tables.Create()
        .Column(locale.Say(first), wrap: true)
        .Column(locale.Say(ReviewWords.Without), Justify.Right, wrap: true)
        .Column(locale.Say(ReviewWords.Now), Justify.Right)
        .Column(locale.Say(ReviewWords.Change), Justify.Right);

    private static IRenderable[] Row(ReviewedTarget target, ReviewOutcome review, FigureNames names, Locale locale) =>
    [
        new Rows([Tables.Cell(target.Now.Title.In(locale.Code)), .. Why(target, review, names, locale).Select(line => new Padder(Tables.Cell(line, Styles.Quiet), new Padding(DetailIndent, 0, 0, 0)))]),
        Estimated(target.Before, locale),
        Estimated(target.Now, locale),
        Tables.Cell(Moved(target.Total, locale)),
    ];

    private static IRenderable Estimated(TargetOutcome target, Locale locale)
    {
        Style colour = Styles.Of(target.Probability.Value);
        return target.State switch
        {
            TargetState.Met => Tables.Cell(locale.Say(ReportWords.IsMet), colour),
            TargetState.NotMet => Tables.Cell(locale.Say(ReportWords.IsNotMet), colour),
            TargetState.NotEvaluable => Tables.Cell("–", Styles.Quiet),
            _ => new Rows(Tables.Cell(ProbabilityText.Of(target.Probability, locale), colour), Tables.Cell(ProbabilityText.Interval(target.Probability, locale), Styles.Quiet)),
        };
    }

    /// <summary>The figures that settle a target, or else those that moved it most.</summary>
    private static IEnumerable<string> Why(ReviewedTarget target, ReviewOutcome review, FigureNames names, Locale locale)
    {
        if (target.Now.State == TargetState.NotEvaluable)
        {
            yield return locale.Say(ReportWords.NotEvaluable);
        }

        if (!target.Now.SettledBy.IsEmpty)
        {
            string figures = string.Join(", ", target.Now.SettledBy.TakeLast(MaxFigures).Select(figure => Settled(figure, names, locale)));
            int others = target.Now.SettledBy.Length - MaxFigures;
            yield return locale.Say(ReviewWords.OnRecord, others > 0 ? locale.Say(ReviewWords.AndOthers, figures, others) : figures);
        }

        if (!target.Causes.IsEmpty)
        {
            yield return string.Join("; ", target.Causes.Select(step => locale.Say(ReviewWords.Cause, names.Of(review.Steps[step]), Moved(target.Steps[step], locale).Replace(" ", "", StringComparison.Ordinal))));
        }
        else if (target.Total.IsClear)
        {
            yield return locale.Say(ReviewWords.NoCause);
        }
    }

    private static string Settled(RecordedFigure figure, FigureNames names, Locale locale) =>
        figure.Happened is DateOnly happened ? locale.Say(ReviewWords.Happened, figure.Variable, new AsOf(happened).In(locale.Code))
        : figure.NotBy is DateOnly notBy ? locale.Say(ReviewWords.NotBy, figure.Variable, new AsOf(notBy).In(locale.Code))
        : $"{names.Of(figure.Variable, figure.Year)} = {Quantity.Of(figure.Value, names.UnitOf(figure.Variable), locale)}";

    /// <summary>Says whether a target is shown with its causes: it is settled, or has moved by a point and more than its error.</summary>
    private static bool IsShown(ReviewedTarget target) => !target.IsOpen || (target.Total.IsClear && Math.Abs(target.Total.Change) >= MinShown);

    private static string Moved(Movement movement, Locale locale)
    {
        if (double.IsNaN(movement.Change))
        {
            return "–";
        }

        int decimals = movement.Error > 0 ? Math.Clamp(-(int)Math.Floor(Math.Log10(movement.Error * 100)), 1, 4) : 1;
        string change = locale.Signed(movement.Change * 100, decimals);
        return movement.Error > 0 ? locale.Say(ReviewWords.PlusMinus, change, locale.Number(movement.Error * 100, decimals)) : change;
    }
}
