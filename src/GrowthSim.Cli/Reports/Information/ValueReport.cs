using GrowthSim.Analysis.Information;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Reports.Drivers;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using Spectre.Console;

namespace GrowthSim.Cli.Reports.Information;

/// <summary>What is worth finding out, for people: the choice, what all would gain, then number by number.</summary>
internal static class ValueReport
{
    private const int LabelWidth = 11;

    /// <summary>Writes an analysis.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="question">Between what is chosen.</param>
    /// <param name="run">The run.</param>
    /// <param name="analysis">What was read from its table.</param>
    /// <param name="top">The most numbers that are shown.</param>
    /// <param name="model">The model, for the units of its parameters.</param>
    /// <param name="locale">The language.</param>
    public static void Write(ReportConsole console, ValueQuestion question, RunOutcome run, InformationAnalysis analysis, int top, ModelDefinition model, Locale locale)
    {
        console.Line(locale.Say(ValueWords.Title, run.ModelTitle.In(locale.Code)), Styles.Heading);
        if (run.Partial)
        {
            console.Line(locale.Say(DriverWords.Partial), Styles.Warning);
        }

        string asOf = run.AsOf is AsOf from ? ", " + AsOfText.Of(from, locale) : "";
        console.Line(locale.Say(ReportWords.Model).PadRight(LabelWidth) + locale.Say(ReportWords.Revision, run.Model, run.Revision) + asOf);
        if (!question.IsAmong)
        {
            console.Line(locale.Say(ReportWords.Scenario).PadRight(LabelWidth) + question.Scenarios[0]);
        }

        string design = locale.Say(ReportWords.Designs[(int)run.Design]);
        console.Line(locale.Say(ReportWords.Paths).PadRight(LabelWidth) + locale.Say(ValueWords.PathsLine, locale.Count(run.Paths), run.Seed, design, run.Id));
        console.Line();
        console.Line(Asked(question, run, locale), Styles.Heading);
        TargetOutcome? measured = question.ByMeasure ? run.Target(question.Targets[0]) : null;
        WorthText worth = new(question, measured is null ? LocalizedText.Empty : Quantity.Shown(measured.UnitName, measured.InPercent), locale);
        WriteActions(console, question, analysis, worth, locale);
        console.Line();
        console.Line(Gain(analysis, worth, locale));
        if (analysis.All.Value == 0)
        {
            console.Line(locale.Say(ValueWords.Certain));
        }
        else
        {
            InformationTable.Write(console, question, analysis, top, worth, model, locale);
        }

        WriteNotes(console, question, run, locale);
    }

    /// <summary>Returns what an action is called: a letter for a scenario, where there are several.</summary>
    public static string Name(ValueQuestion question, int action, Locale locale) =>
        question.IsAmong ? ((char)('A' + action)).ToString() : locale.Say(action == 0 ? ValueWords.CountOn : ValueWords.DoNot);

    private static string Gain(InformationAnalysis analysis, WorthText worth, Locale locale) =>
        worth.Interval(analysis.All) is { Length: > 0 } interval ? locale.Say(ValueWords.All, worth.Gain(analysis.All), interval) : locale.Say(ValueWords.AllExact, worth.Gain(analysis.All));

    private static string Asked(ValueQuestion question, RunOutcome run, Locale locale)
    {
        if (question.Targets.Length != 1)
        {
            return locale.Say(ValueWords.AmongAll, question.Targets.IsEmpty ? run.Targets.Length : question.Targets.Length);
        }

        LocalizedText asked = question switch
        {
            { IsAmong: true, ByMeasure: true } => ValueWords.AmongMeasure,
            { IsAmong: true } => ValueWords.Among1,
            { ByMeasure: true } => ValueWords.VerdictByMeasure,
            _ => ValueWords.Verdict,
        };
        return locale.Say(asked, run.Target(question.Targets[0]).Title.In(locale.Code), question.Targets[0]);
    }

    private static void WriteActions(ReportConsole console, ValueQuestion question, InformationAnalysis analysis, WorthText worth, Locale locale)
    {
        Table table = Tables.Create()
            .Column(locale.Say(ValueWords.Action), wrap: true)
            .Column(locale.Say(ValueWords.IsWorth), Justify.Right)
            .Column("", Justify.Right)
            .Column("");
        for (int action = 0; action < analysis.Actions.Length; action++)
        {
            string name = Name(question, action, locale) + (question.IsAmong ? "  " + question.Scenarios[action] : "");
            table.AddRow(
                Tables.Cell(name),
                Tables.Cell(worth.Level(analysis.Actions[action])),
                Tables.Cell(worth.Interval(analysis.Actions[action]), Styles.Quiet),
                Tables.Cell(action == analysis.Chosen ? locale.Say(ValueWords.Best) : ""));
        }

        console.Write(table);
    }

    private static void WriteNotes(ReportConsole console, ValueQuestion question, RunOutcome run, Locale locale)
    {
        console.Line();
        console.Line(locale.Say(ValueWords.Note, locale.Exact(run.Level, shift: 2, grouped: false) + locale.PercentSign), Styles.Quiet);
        if (!question.ByMeasure && question.Targets.Length == 1)
        {
            console.Line(locale.Say(ValueWords.PointsNote, locale.Say(question.IsAmong ? ValueWords.OfTarget : ValueWords.OfBeingRight)), Styles.Quiet);
        }

        foreach (string warning in DriverReport.Warnings(run, locale))
        {
            console.Line(warning, Styles.Warning);
        }
    }
}
