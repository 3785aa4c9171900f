using GrowthSim.Analysis.Review;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace GrowthSim.Cli.Reports.Reviews;

/// <summary>What each open target needs a year from here on, beside what came and what is expected.</summary>
internal static class NeededTable
{
    private const int MaxNames = 12;
    private const string Unknown = "—";

    public static void Write(ReportConsole console, ReviewOutcome review, Locale locale)
    {
        console.Heading(locale.Say(ReviewWords.Needed));
        ReviewedTarget[] open = [.. review.Targets.Where(target => target.IsOpen)];
        if (open.Length == 0)
        {
            console.Line(locale.Say(ReviewWords.NothingOpen), Styles.Quiet);
            return;
        }

        if (open.Any(target => target.Needed is not null))
        {
            Table table = Tables.Create()
                .Column(locale.Say(ReportWords.Target), wrap: true)
                .Column(locale.Say(ReviewWords.NeededColumn), Justify.Right)
                .Column(locale.Say(ReviewWords.CameColumn), Justify.Right)
                .Column(locale.Say(ReviewWords.ExpectedColumn), Justify.Right);
            foreach (ReviewedTarget target in open.Where(target => target.Needed is not null))
            {
                table.AddRow(Row(target.Now.Title, target.Now.MetIf, target.Now.InPercent, target.Needed!, locale));
            }

            console.Write(table);
            console.Line(locale.Say(ReviewWords.NeededNote), Styles.Quiet);
        }

        string[] others = [.. open.Where(target => target.Needed is null).Select(target => target.Now.Id)];
        if (others.Length > 0)
        {
            string names = string.Join(", ", others.Take(MaxNames));
            console.Line(locale.Say(ReviewWords.NotReadOff, others.Length > MaxNames ? locale.Say(ScoreWords.More, names, others.Length - MaxNames) : names), Styles.Quiet);
        }
    }

    /// <summary>The cells of a target: its name with what is counted from where, what it needs, what came, what is expected.</summary>
    public static IRenderable[] Row(LocalizedText title, string metIf, bool inPercent, NeededChange needed, Locale locale)
    {
        string unit = needed.Unit.Length == 0 ? Quantity.Shown("", inPercent) : needed.Unit;
        string Change(double? change) => change is double value ? Written(value, needed.Kind, unit, locale) : Unknown;
        string bounds = (needed.AtLeast, needed.AtMost) switch
        {
            (null, null) => Unknown,
            (double, null) => (metIf.StartsWith("> ", StringComparison.Ordinal) ? "> " : "≥ ") + Change(needed.AtLeast),
            (null, double) => (metIf.StartsWith("< ", StringComparison.Ordinal) ? "< " : "≤ ") + Change(needed.AtMost),
            _ when needed.AtLeast == needed.AtMost => "= " + Change(needed.AtLeast),
            _ => Change(needed.AtLeast) + " – " + Change(needed.AtMost),
        };
        return
        [
            new Rows(Tables.Cell(title.In(locale.Code)), Tables.Cell(About(needed, unit, locale), Styles.Quiet)),
            needed.Stretch is null ? Tables.Cell(bounds) : new Rows(Tables.Cell(bounds), Tables.Cell(locale.Say(ReviewWords.UpperEnd, Change(needed.Stretch)), Styles.Quiet)),
            needed.RecentFrom is int from ? new Rows(Tables.Cell(Change(needed.Recent)), Tables.Cell(Came(needed, from, locale), Styles.Quiet)) : Tables.Cell(Unknown),
            Tables.Cell(Change(needed.Expected)),
        ];
    }

    private static string About(NeededChange needed, string unit, Locale locale)
    {
        if (needed.Kind == ChangeKind.Average)
        {
            return locale.Say(ReviewWords.AverageOver, Years(needed.From + 1, needed.To, locale));
        }

        if (needed.Latest is not double latest)
        {
            return locale.Say(ReviewWords.GrowthOnly, needed.From, needed.To);
        }

        string from = needed.Basis switch
        {
            ValueBasis.Median => locale.Say(ReviewWords.MedianOf, needed.From),
            ValueBasis.Model => locale.Say(ReviewWords.ByModel, needed.From),
            _ => locale.Say(ReviewWords.FigureIn, needed.From, "").TrimEnd(),
        };
        return locale.Say(needed.Kind == ChangeKind.Growth ? ReviewWords.GrowthFrom : ReviewWords.DifferenceFrom, Quantity.Of(latest, unit, locale), from, needed.To);
    }

    private static string Came(NeededChange needed, int from, Locale locale) =>
        needed.Kind == ChangeKind.Average ? Years(from, needed.From, locale) : locale.Say(ReviewWords.Span, from, needed.From);

    private static string Years(int from, int to, Locale locale) => from == to ? FormattableString.Invariant($"{from}") : locale.Say(ReviewWords.Span, from, to);

    private static string Written(double change, ChangeKind kind, string unit, Locale locale) => kind switch
    {
        ChangeKind.Growth => Quantity.Of(change, "a year", locale),
        ChangeKind.Average => Quantity.Of(change, unit, locale),
        _ when Quantity.IsShare(unit) => locale.Say(ReviewWords.Points, locale.Signed(change * 100, 1)),
        _ => Quantity.Signed(change, unit.Length == 0 ? "units" : unit, locale),
    };
}
