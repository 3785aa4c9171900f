using GrowthSim.Analysis.Review;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace GrowthSim.Cli.Reports.Reviews;

/// <summary>What was expected of each figure, and what came.</summary>
internal static class ExpectedTable
{
    /// <summary>The most figures that are shown; JSON and CSV have all.</summary>
    private const int MaxShown = 40;

    /// <summary>A figure farther out than this is a great surprise.</summary>
    private const double GreatSurprise = 0.01;

    public static void Write(ReportConsole console, ReviewOutcome review, ModelDefinition model, Locale locale)
    {
        console.Heading(locale.Say(ReviewWords.Expected));
        ReviewedFigure[] shown = [.. review.Figures];
        if (shown.Length > MaxShown)
        {
            HashSet<ReviewedFigure> farthest = [.. shown.OrderBy(figure => figure.Without.Tail).Take(MaxShown)];
            shown = [.. shown.Where(farthest.Contains)];
        }

        Dictionary<string, int> sources = [];
        FigureNames names = new(review, locale);
        Table table = Tables.Create()
            .Column(locale.Say(ReviewWords.Figure), wrap: true)
            .Column(locale.Say(ReviewWords.ExpectedMiddle), Justify.Right)
            .Column(locale.Say(ReviewWords.Came), Justify.Right)
            .Column(locale.Say(ReviewWords.FarOut), Justify.Right, wrap: true)
            .Column(locale.Say(ReviewWords.Ahead), Justify.Right, wrap: true);
        foreach (ReviewedFigure figure in shown)
        {
            table.AddRow(Row(figure, names.Of(figure.Figure), sources, locale));
        }

        console.Write(table);
        if (shown.Length < review.Figures.Length)
        {
            console.Line(locale.Say(ReviewWords.MoreFigures, shown.Length, review.Figures.Length), Styles.Quiet);
        }

        console.Line(locale.Say(ReviewWords.ExpectedNote, review.Surprises, review.Figures.Length, locale.Number(review.Figures.Length * (1 - Expectation.Middle), 1)), Styles.Quiet);
        if (sources.Count > 0)
        {
            console.Line(locale.Say(ReviewWords.Sources, string.Join("; ", sources.Select(source => $"[{source.Value}] {model.SourceIn(source.Key, locale.Code)}"))), Styles.Quiet);
        }
    }

    private static IRenderable[] Row(ReviewedFigure figure, string name, Dictionary<string, int> sources, Locale locale)
    {
        string Value(double value) => Quantity.Of(value, figure.Unit, locale);
        int Percent(double value) => Value(value).EndsWith(locale.PercentSign, StringComparison.Ordinal) ? locale.PercentSign.Length : 0;
        Expectation without = figure.Without;
        Style style = without.IsSurprised ? Styles.Warning : Style.Plain;
        return
        [
            Tables.Cell(name + Source(figure.Figure.Source, sources)),
            Tables.Cell(without.Lower == without.Upper ? Value(without.Median) : $"{Value(without.Median)} ({Value(without.Lower)[..^Percent(without.Lower)]} – {Value(without.Upper)[..^Percent(without.Upper)]})"),
            Tables.Cell(Value(figure.Figure.Value), style),
            Tables.Cell(Tail(without, locale), style),
            Tables.Cell(figure.Ahead is Expectation ahead ? Tail(ahead, locale) : "–"),
        ];
    }

    private static string Source(string source, Dictionary<string, int> sources)
    {
        if (source.Length == 0)
        {
            return "";
        }

        if (!sources.TryGetValue(source, out int number))
        {
            number = sources.Count + 1;
            sources.Add(source, number);
        }

        return $" [{number}]";
    }

    private static string Tail(Expectation expected, Locale locale) => Share(expected.Tail, locale) + (expected.Tail < GreatSurprise ? " !!" : expected.IsSurprised ? " !" : "");

    /// <summary>Writes a tail probability: no digit of it is known that a run of some thousand paths does not tell.</summary>
    private static string Share(double tail, Locale locale) => tail switch
    {
        0 => "0" + locale.PercentSign,
        < 0.001 => "< " + locale.Number(0.1, 1) + locale.PercentSign,
        < GreatSurprise => locale.Number(tail * 100, 1) + locale.PercentSign,
        _ => locale.Number(tail * 100, 0) + locale.PercentSign,
    };
}
