using GrowthSim.Analysis.Comparisons;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Comparisons;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace GrowthSim.Cli.Reports.Comparisons;

/// <summary>Targets by scenarios: the probability under each, and below it the difference from the first with its interval.</summary>
internal static class DifferenceTable
{
    public static void Write(ReportConsole console, ScenarioComparison comparison, Locale locale)
    {
        console.Heading(locale.Say(ComparisonWords.Targets));
        ComparedTarget[] same = [.. comparison.Targets.Where(target => IsSame(target.Event))];
        Table targets = Columns(comparison, locale);
        foreach (ComparedTarget target in comparison.Targets.Except(same))
        {
            targets.AddRow(Row(target.Target.Title.In(locale.Code), target.Event, comparison, locale));
        }

        if (same.Length < comparison.Targets.Length)
        {
            console.Write(targets);
        }

        if (same.Length > 0)
        {
            console.Line();
            console.Line(locale.Say(ComparisonWords.Same, string.Join(", ", same.Select(target => target.Target.Id))) + ".", Styles.Quiet);
        }

        console.Heading(locale.Say(ComparisonWords.Together));
        Table together = Columns(comparison, locale);
        together.AddRow(Row(locale.Say(ComparisonWords.All, comparison.Runs[0].Outcome.Joint.All.Targets), comparison.All, comparison, locale));
        foreach ((string group, ComparedEvent of) in comparison.Groups)
        {
            together.AddRow(Row(GroupNames.Of(comparison.Runs[0].Outcome, group, locale), of, comparison, locale));
        }

        console.Write(together);
    }

    private static bool IsSame(ComparedEvent of) => of.Pairs.Length > 0 && of.Pairs.All(pair => pair.Difference is { Gained: 0, Lost: 0 });

    private static Table Columns(ScenarioComparison comparison, Locale locale)
    {
        Table table = Tables.Create().Column(locale.Say(ReportWords.Target), wrap: true);
        for (int place = 0; place < comparison.Runs.Length; place++)
        {
            table.Column(ComparisonReport.Letter(place), Justify.Right);
        }

        return table;
    }

    private static IRenderable[] Row(string title, ComparedEvent of, ScenarioComparison comparison, Locale locale) =>
    [
        new Rows([Tables.Cell(title), .. Said(of, locale).Select(line => new Padder(Tables.Cell(line, Styles.Quiet), new Padding(2, 0, 0, 0)))]),
        .. Enumerable.Range(0, comparison.Runs.Length).Select(place => Cell(of, place, locale)),
    ];

    /// <summary>What is to be said of a target besides its numbers: the ranking of several scenarios, or how many paths would settle it.</summary>
    private static IEnumerable<string> Said(ComparedEvent of, Locale locale)
    {
        ScenarioPair[] open = [.. of.Pairs.Where(pair => !pair.IsSettled && pair.Difference.Value != 0 && !double.IsNaN(pair.Difference.Value))];
        if (of.Ranking is { Length: > 2 } ranking)
        {
            yield return locale.Say(ComparisonWords.Ranking, string.Join(", ", ranking.Select(ComparisonReport.Letter)));
        }
        else if (open.Length > 0)
        {
            yield return open.Max(pair => pair.PathsToSettle) is long paths && open.All(pair => pair.PathsToSettle is not null)
                ? locale.Say(ComparisonWords.Unsettled, Rounded(paths, locale))
                : locale.Say(ComparisonWords.UnsettledFar);
        }
    }

    private static Rows Cell(ComparedEvent of, int place, Locale locale)
    {
        Estimate probability = of.Probabilities[place];
        IRenderable share = Tables.Cell(ProbabilityText.Of(probability, locale), Styles.Of(probability.Value));
        return of.Pairs.FirstOrDefault(pair => pair.First == 0 && pair.Second == place) is not ScenarioPair pair || double.IsNaN(pair.Difference.Value)
            ? new Rows(share)
            : new Rows(share, Tables.Cell(Change(pair, locale)), Tables.Cell(Ends(pair.Difference, locale), Styles.Quiet));
    }

    private static string Change(ScenarioPair pair, Locale locale) =>
        pair.Difference.Value == 0 && pair.Difference is { Gained: 0, Lost: 0 } ? "=" : Points(pair.Difference.Value, pair.Difference, locale) + (pair.IsSettled ? "" : " ?");

    private static string Ends(DifferenceOutcome difference, Locale locale) => difference is { Gained: 0, Lost: 0 } || double.IsNaN(difference.Lower)
        ? ""
        : $"{Points(difference.Lower, difference, locale)} … {Points(difference.Upper, difference, locale)}";

    private static string Points(double value, DifferenceOutcome difference, Locale locale)
    {
        double half = (difference.Upper - difference.Lower) / 2;
        int decimals = half > 0 ? Math.Clamp(-(int)Math.Floor(Math.Log10(half * 100)), 1, 5) : 1;
        return locale.Signed(value * 100, decimals);
    }

    /// <summary>A number of paths with two significant digits: it is no promise.</summary>
    private static string Rounded(long paths, Locale locale)
    {
        double unit = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(paths)) - 1));
        double rounded = Math.Ceiling(paths / unit) * unit;
        return rounded < 1e15 ? locale.Count((long)rounded) : locale.Scientific(rounded);
    }
}
