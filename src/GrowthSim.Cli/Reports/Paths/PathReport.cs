using System.Globalization;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Simulation;
using Spectre.Console;

namespace GrowthSim.Cli.Reports.Paths;

/// <summary>One path for people: what was drawn once, the years, the milestones, the targets.</summary>
internal static class PathReport
{
    private const int NameWidth = 34;
    private const int Gap = 2;

    public static void Write(ReportConsole console, RunPlan plan, PathTrace trace, Locale locale)
    {
        ModelDefinition model = plan.Model;
        console.Line($"{model.Title.In(locale.Code)} · {plan.Scenario.Title.In(locale.Code)} · {locale.Say(ReportWords.PathTitle, locale.Count(trace.Path))}", Styles.Heading);
        if (trace.Weight is double weight)
        {
            console.Line(locale.Say(ReportWords.PathWeight, locale.Count(trace.Path), locale.Number(weight, 2)));
        }

        if (trace.FailureText is LocalizedText failure)
        {
            console.Line(locale.Say(ReportWords.PathFailed, failure.In(locale.Code)), Styles.Warning);
        }

        Once(console, trace, locale, ReportWords.OncePerPath, VariableKind.Parameter, VariableKind.SectorConstant);
        Yearly(console, model, trace, locale, locale.Say(ReportWords.LeversTitle), entry => entry.Variable.Kind == VariableKind.Lever);
        Yearly(console, model, trace, locale, locale.Say(ReportWords.DriversTitle), entry => entry.Variable.Kind == VariableKind.Driver);
        foreach (Sector sector in model.Sectors)
        {
            Yearly(console, model, trace, locale, sector.Title.In(locale.Code), entry => entry.Variable.Kind == VariableKind.SectorEquation && entry.Variable.Sector == sector.Id);
        }

        Yearly(console, model, trace, locale, locale.Say(ReportWords.IndicatorsTitle), entry => entry.Variable.Kind == VariableKind.Indicator);
        Once(console, trace, locale, ReportWords.MilestonesTitle, VariableKind.Milestone);
        Targets(console, trace, locale);
    }

    private static void Once(ReportConsole console, PathTrace trace, Locale locale, LocalizedText title, params ReadOnlySpan<VariableKind> kinds)
    {
        List<TraceEntry> entries = [];
        foreach (TraceEntry entry in trace.Entries)
        {
            if (kinds.Contains(entry.Variable.Kind))
            {
                entries.Add(entry);
            }
        }

        if (entries.Count == 0)
        {
            return;
        }

        console.Heading(locale.Say(title));
        Table table = Tables.Create()
            .Column(locale.Say(ReportWords.Variable))
            .Column(locale.Say(ReportWords.Value), Justify.Right)
            .Column(locale.Say(ReportWords.Unit), wrap: true);
        foreach (TraceEntry entry in entries)
        {
            string unit = entry.Variable.Kind == VariableKind.Milestone ? Quantity.Date : entry.Variable.Unit;
            table.AddRow(
                Tables.Cell(entry.Variable.Name),
                Tables.Cell(Quantity.Of(entry.Values[0], unit, locale)),
                Tables.Cell(entry.Variable.UnitName.In(locale.Code), Styles.Quiet));
        }

        console.Write(table);
    }

    private static void Yearly(ReportConsole console, ModelDefinition model, PathTrace trace, Locale locale, string title, Func<TraceEntry, bool> belongs)
    {
        (string Name, string[] Values)[] rows =
            [.. trace.Entries.Where(belongs).Select(entry => (Label(entry.Variable), entry.Values.Select(value => Quantity.Of(value, entry.Variable.Unit, locale)).ToArray()))];
        if (rows.Length == 0)
        {
            return;
        }

        console.Heading(title);
        int name = Math.Min(NameWidth, Math.Max(locale.Say(ReportWords.Variable).Length, rows.Max(row => row.Name.Length)));
        int[] widths = [.. model.Years.Select((_, year) => Math.Max(4, rows.Max(row => row.Values[year].Length)))];
        for (int first = 0; first < widths.Length;)
        {
            // As many years beside each other as the terminal has room for; the rest follow below.
            int next = first + 1;
            int room = console.Width - name - Gap - widths[first] - Gap;
            while (next < widths.Length && room >= widths[next] + Gap)
            {
                room -= widths[next] + Gap;
                next++;
            }

            Table table = Tables.Create().Column(locale.Say(ReportWords.Variable), wrap: true, width: name);
            for (int year = first; year < next; year++)
            {
                table.Column((model.BaseYear + year).ToString(CultureInfo.InvariantCulture), Justify.Right);
            }

            foreach ((string label, string[] values) in rows)
            {
                table.AddRow([Tables.Cell(label), .. values[first..next].Select(value => Tables.Cell(value))]);
            }

            console.Write(table);
            first = next;
        }
    }

    private static string Label(Variable variable) => variable.Sector is string sector ? variable.Name[(sector.Length + 1)..] : variable.Name;

    private static void Targets(ReportConsole console, PathTrace trace, Locale locale)
    {
        if (trace.Targets.IsEmpty)
        {
            return;
        }

        foreach (IGrouping<string, TraceTarget> group in trace.Targets.GroupBy(target => target.Target.Group))
        {
            console.Heading(GroupNames.Heading(group.First().Target.GroupName, locale));
            Table table = Tables.Create()
                .Column(locale.Say(ReportWords.Target), wrap: true)
                .Column(locale.Say(ReportWords.Measure), Justify.Right)
                .Column(locale.Say(ReportWords.MetIf))
                .Column(locale.Say(ReportWords.Met));
            foreach (TraceTarget target in group)
            {
                table.AddRow(
                    Tables.Cell(target.Target.Title.In(locale.Code)),
                    Tables.Cell(Quantity.Of(target.Measure, Quantity.Shown(target.Target.Unit, target.Target.InPercent), locale)),
                    Tables.Cell(Quantity.Condition(Models.TargetCondition.Of(target.Target), Quantity.Shown(target.Target.Unit, target.Target.InPercent), locale)),
                    Tables.Cell(locale.Say(target.Met ? ReportWords.Yes : ReportWords.No), Styles.Of(target.Met ? 1 : 0)));
            }

            console.Write(table);
        }
    }
}
