using System.Collections.Immutable;
using GrowthSim.Analysis.Seeking;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using Spectre.Console;

namespace GrowthSim.Cli.Reports.Seeking;

/// <summary>Which mix was sought and found, for people: the answer in sentences, then what each lever does in it.</summary>
internal static class MixReport
{
    private const int LabelWidth = 11;

    /// <summary>The fall of a probability with more of a lever before it is said.</summary>
    private const double LittleFall = 0.001;

    public static void Write(ReportConsole console, MixAnswer answer, ImmutableArray<Variable> by, string replay, Locale locale)
    {
        RunOutcome run = answer.Run;
        TargetOutcome target = run.Target(answer.Question.Target);
        console.Line(Title(answer, target, locale), Styles.Heading);
        console.Line(locale.Say(ReportWords.Model).PadRight(LabelWidth) + locale.Say(ReportWords.Revision, run.Model, run.Revision));
        console.Line(locale.Say(ReportWords.Scenario).PadRight(LabelWidth) + run.Scenario + (run.AsOf is AsOf asOf ? ", " + AsOfText.Of(asOf, locale) : ""));
        console.Line(locale.Say(ReportWords.Paths).PadRight(LabelWidth) + locale.Say(MixWords.PathsLine, locale.Count(run.Paths), answer.Tried, run.Seed, locale.Say(ReportWords.Designs[(int)run.Design])));
        console.Line();
        console.Line(Verdict(answer, locale), Styles.Heading);
        if (answer.Verdict != MixVerdict.ReachedAtOnce)
        {
            string changes = Changes(answer, by, locale);
            console.Line(changes.Length == 0 ? locale.Say(MixWords.ChangesNothing) : locale.Say(MixWords.Changes, changes), Styles.Heading);
            console.Line(
                locale.Say(MixWords.Then, ProbabilityText.Of(target.Probability, locale), ProbabilityText.Interval(target.Probability, locale), ProbabilityText.Of(answer.Start.Probability, locale)),
                Styles.Heading);
        }

        foreach (string note in Notes(answer, by, locale))
        {
            console.Line(note, Styles.Warning);
        }

        WriteLevers(console, answer, by, locale);
        console.Line(locale.Say(answer.IsPaired ? MixWords.Search : SeekWords.Unpaired), Styles.Quiet);
        console.Line();
        console.Line(locale.Say(SeekWords.Replay), Styles.Quiet);
        console.Command("  " + replay);
    }

    private static string Title(MixAnswer answer, TargetOutcome target, Locale locale) => answer.Question.Probability is double wanted
        ? locale.Say(SeekWords.Title, target.Title.In(locale.Code), SettingText.Percent(wanted, locale))
        : locale.Say(MixWords.Title, target.Title.In(locale.Code), Cost(answer.Question.Budget!.Value, answer, locale));

    /// <summary>Says what became of the search.</summary>
    private static string Verdict(MixAnswer answer, Locale locale)
    {
        string wanted = SettingText.Percent(answer.Question.Probability ?? 0, locale);
        string budget = Cost(answer.Question.Budget ?? 0, answer, locale);
        string cost = Cost(answer.Mix.Cost, answer, locale);
        string Best() => locale.Say(MixWords.OutOfReach, wanted, ProbabilityText.Of(answer.Best.Probability, locale), ProbabilityText.Interval(answer.Best.Probability, locale), Cost(answer.Best.Cost, answer, locale));
        return answer.Verdict switch
        {
            MixVerdict.Reached => locale.Say(MixWords.Reached, wanted, cost, Interval(answer, locale)),
            MixVerdict.ReachedAtOnce => locale.Say(MixWords.AtOnce, ProbabilityText.Of(answer.Start.Probability, locale), ProbabilityText.Interval(answer.Start.Probability, locale)),
            MixVerdict.OverBudget => locale.Say(MixWords.OverBudget, wanted, Cost(answer.Needed, answer, locale), Interval(answer, locale), budget, cost),
            MixVerdict.OutOfReach => answer.Question.Budget is null ? Best() : $"{Best()} {locale.Say(MixWords.ForBudget, budget, cost)}",
            _ => locale.Say(MixWords.WithinBudget, budget, cost),
        };
    }

    private static string Interval(MixAnswer answer, Locale locale)
    {
        string End(double cost) => double.IsNaN(cost) ? locale.Say(MixWords.OpenEnd) : Number(cost, locale);
        return locale.Say(MixWords.Interval, End(answer.NeededLower), End(answer.NeededUpper), locale.Exact(answer.Run.Level, shift: 2, grouped: false) + locale.PercentSign);
    }

    /// <summary>Says what changes, lever by lever.</summary>
    private static string Changes(MixAnswer answer, ImmutableArray<Variable> by, Locale locale) => string.Join(
        "; ",
        by.Select((variable, place) => (variable, lever: answer.Question.Levers[place], setting: answer.Mix.Settings[place]))
            .Where(change => change.setting != change.lever.Least)
            .Select(change => locale.Say(MixWords.Change, change.variable.Name, SettingText.Of(change.lever.Least, change.variable, locale), SettingText.Of(change.setting, change.variable, locale))));

    private static IEnumerable<string> Notes(MixAnswer answer, ImmutableArray<Variable> by, Locale locale)
    {
        foreach ((MixedLever lever, int place) in answer.Levers.Select((lever, place) => (lever, place)).Where(entry => entry.lever.Falls > LittleFall))
        {
            MixLever way = answer.Question.Levers[place];
            bool isLeft = lever.Setting == way.Least && lever.AtMost.Value < answer.Mix.Probability.Value;
            yield return isLeft
                ? locale.Say(MixWords.Harms, by[place].Name, ProbabilityText.Of(lever.AtMost, locale), SettingText.Of(way.Most, by[place], locale))
                : locale.Say(MixWords.Falls, by[place].Name, SettingText.Percent(Math.Round(lever.Falls, 4), locale));
        }
    }

    private static void WriteLevers(ReportConsole console, MixAnswer answer, ImmutableArray<Variable> by, Locale locale)
    {
        console.Heading(locale.Say(MixWords.Levers));
        Table table = Tables.Create()
            .Column(locale.Say(MixWords.Lever), wrap: true)
            .Column(locale.Say(SeekWords.Setting), Justify.Right)
            .Column(locale.Say(MixWords.Range), Justify.Right)
            .Column(locale.Say(MixWords.CostHead), Justify.Right)
            .Column(locale.Say(MixWords.Without), Justify.Right)
            .Column(locale.Say(MixWords.AtMost), Justify.Right);
        for (int place = 0; place < by.Length; place++)
        {
            (MixLever way, MixedLever lever) = (answer.Question.Levers[place], answer.Levers[place]);
            table.AddRow(
                Tables.Cell(by[place].Name),
                Tables.Cell(SettingText.Of(lever.Setting, by[place], locale)),
                Tables.Cell($"{SettingText.Of(way.Least, by[place], locale)} – {SettingText.Of(way.Most, by[place], locale)}", Styles.Quiet),
                Tables.Cell(Number(lever.Cost, locale)),
                Tables.Cell(ProbabilityText.Of(lever.Without, locale)),
                Tables.Cell(ProbabilityText.Of(lever.AtMost, locale)));
        }

        console.Write(table);
    }

    private static string Cost(double cost, MixAnswer answer, Locale locale) => $"{Number(cost, locale)} {answer.Question.CostUnit.In(locale.Code)}".TrimEnd();

    /// <summary>Writes a cost with three digits that mean something; a number of four digits is no year here.</summary>
    private static string Number(double cost, Locale locale) => Quantity.Of(cost, "cost", locale);
}
