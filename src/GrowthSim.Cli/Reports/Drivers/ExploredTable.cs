using GrowthSim.Analysis.Drivers;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using Spectre.Console;

namespace GrowthSim.Cli.Reports.Drivers;

/// <summary>What levers do that were drawn evenly between their bounds: the probability of each target by eighths of their ranges.</summary>
internal static class ExploredTable
{
    private const int LabelWidth = 11;

    /// <summary>Writes tables for people: of each target that a lever moves.</summary>
    public static void Write(ReportConsole console, DriverOutcome outcome, ModelDefinition model, Locale locale)
    {
        RunOutcome run = outcome.Run;
        console.Line(locale.Say(DriverWords.ExploreTitle, run.ModelTitle.In(locale.Code), run.ScenarioTitle.In(locale.Code)), Styles.Heading);
        console.Line(locale.Say(ReportWords.Model).PadRight(LabelWidth) + locale.Say(ReportWords.Revision, run.Model, run.Revision) + (run.AsOf is AsOf from ? ", " + AsOfText.Of(from, locale) : ""));
        console.Line(locale.Say(ReportWords.Paths).PadRight(LabelWidth) + locale.Say(
            DriverWords.PathsLine, locale.Count(run.Paths), locale.Count((long)outcome.Analysis.EffectivePaths), run.Seed, locale.Say(ReportWords.Designs[(int)run.Design]), run.Id));
        DriverNames names = new(model, locale.Code);
        TargetDrivers[] moved = [.. outcome.Analysis.Targets.Where(target => target.Effects.Any(IsClear))];
        foreach (TargetDrivers target in moved)
        {
            Write(console, run.Target(target.Target), target, names, locale);
        }

        double half = outcome.Analysis.Targets.SelectMany(target => target.Effects).SelectMany(effect => effect.Eighths).Where(eighth => eighth.IsKnown).Select(eighth => eighth.HalfWidth).DefaultIfEmpty(0).Max();
        console.Line();
        if (moved.Length < outcome.Analysis.Targets.Length)
        {
            console.Line(locale.Say(DriverWords.ExploreUnmoved, string.Join(", ", outcome.Analysis.Targets.Except(moved).Select(target => target.Target))), Styles.Quiet);
        }

        if (moved.Length > 0)
        {
            console.Line(locale.Say(DriverWords.ExploreNote, locale.Count((long)outcome.Analysis.EffectivePaths / 8), locale.Number(100 * half, 1)), Styles.Quiet);
        }

        foreach (string warning in DriverReport.Warnings(run, locale))
        {
            console.Line(warning, Styles.Warning);
        }
    }

    private static void Write(ReportConsole console, TargetOutcome target, TargetDrivers drivers, DriverNames names, Locale locale)
    {
        console.Heading($"{target.Title.In(locale.Code)} ({target.Id})");
        console.Line(locale.Say(DriverWords.ExploreMean, ProbabilityText.Of(drivers.Probability, locale)));
        Table table = Tables.Create().Column(locale.Say(DriverWords.Lever), wrap: true).Column("S", Justify.Right);
        for (int eighth = 1; eighth <= drivers.Effects[0].Eighths.Length; eighth++)
        {
            table.Column($"{eighth}/8", Justify.Right);
        }

        foreach (FactorEffect effect in drivers.Effects.Where(IsClear).OrderByDescending(effect => effect.Swing))
        {
            Variable? lever = names.Variable(effect.Factor);
            string bounds = lever is null ? "" : $" {Quantity.Of(lever.Minimum!.Value, "", locale)} – {Quantity.Of(lever.Maximum!.Value, "", locale)}";
            table.AddRow(
            [
                new Rows(Tables.Cell(names.Title(effect.Factor) ?? effect.Factor), Tables.Cell(effect.Factor + bounds, Styles.Quiet)),
                Tables.Cell(DriverReport.Index(effect.Hit, locale)),
                .. effect.Eighths.Select(eighth => Tables.Cell(eighth.IsKnown ? locale.Number(100 * eighth.Value, 1) : "–")),
            ]);
        }

        console.Write(table);
    }

    /// <summary>Says whether a lever moves a target by more than chance: its index is clear of 0.</summary>
    private static bool IsClear(FactorEffect effect) => effect.Hit is { IsKnown: true, Lower: > 0 };
}
