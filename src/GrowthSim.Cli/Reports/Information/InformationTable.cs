using System.Collections.Immutable;
using GrowthSim.Analysis.Information;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace GrowthSim.Cli.Reports.Information;

/// <summary>What it gains to know each number beforehand, and what would then be chosen.</summary>
internal static class InformationTable
{
    private const int BarWidth = 8;

    /// <summary>The most turns of a choice that are written out: more are chance, where both are about as good.</summary>
    private const int MaxTurns = 4;

    public static void Write(ReportConsole console, ValueQuestion question, InformationAnalysis analysis, int top, WorthText worth, ModelDefinition model, Locale locale)
    {
        FactorInformation[] gaining = [.. analysis.Factors.Where(factor => factor.Value.Value > 0)];
        if (gaining.Length == 0)
        {
            console.Line(locale.Say(ValueWords.NoneMatters));
        }

        FactorInformation[] shown = [.. (gaining.Length == 0 ? analysis.Factors : [.. gaining]).Take(top)];
        if (shown.Length == 0)
        {
            return;
        }

        console.Line();
        Dictionary<string, string> units = model.Variables.ToDictionary(variable => variable.Name, variable => variable.Unit, StringComparer.Ordinal);
        Table table = Tables.Create()
            .Column(locale.Say(ValueWords.Known), wrap: true)
            .Column(locale.Say(ValueWords.Gains))
            .Column(locale.Say(ValueWords.Choose), wrap: true);
        foreach (FactorInformation factor in shown)
        {
            table.AddRow(
                Tables.Cell(factor.Factor),
                new Rows(
                    Tables.Cell($"{ProbabilityBar.Of(factor.Value.Value / analysis.All.Value, BarWidth)} {worth.Bare(factor.Value)}"),
                    Tables.Cell(worth.Interval(factor.Value), Styles.Quiet)),
                Choices(factor.Choices, question, units.GetValueOrDefault(factor.Factor, ""), locale));
        }

        console.Write(table);
        if (gaining.Length > shown.Length)
        {
            console.Line(locale.Say(ValueWords.More, gaining.Length - shown.Length), Styles.Quiet);
        }
    }

    private static IRenderable Choices(ImmutableArray<BestAction> choices, ValueQuestion question, string unit, Locale locale)
    {
        if (choices.Length == 1)
        {
            return Tables.Cell(locale.Say(ValueWords.Same), Styles.Quiet);
        }

        IEnumerable<string> said = choices.Take(MaxTurns).Select((choice, place) => Choice(choice, ValueReport.Name(question, choice.Action, locale), place == 0, place == choices.Length - 1, unit, locale));
        return Tables.Cell(string.Join("; ", said) + (choices.Length > MaxTurns ? "; …" : ""));
    }

    private static string Choice(BestAction choice, string action, bool isFirst, bool isLast, string unit, Locale locale) =>
        isLast ? locale.Say(ValueWords.Then, action)
        : choice.UpTo is double upTo ? locale.Say(ValueWords.UpTo, action, Quantity.Of(upTo, unit, locale))
        : locale.Say(isFirst ? ValueWords.InLowest : ValueWords.Next, action, locale.Number(choice.Share * 100, 0) + locale.PercentSign);
}
