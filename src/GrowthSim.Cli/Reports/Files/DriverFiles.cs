using System.Collections.Immutable;
using GrowthSim.Analysis.Drivers;
using GrowthSim.Analysis.Drivers.Documents;
using GrowthSim.Charts.Drivers;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Reports.Drivers;
using GrowthSim.Cli.Reports.Files.Blocks;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Reports.Files;

/// <summary>The files of what drives the targets: the report, its charts, and what <c>--format json</c> and <c>csv</c> write.</summary>
internal static class DriverFiles
{
    private const int MostFactors = 10;

    /// <summary>Returns the files' texts by name.</summary>
    /// <param name="run">The run.</param>
    /// <param name="analysis">What drives its targets.</param>
    /// <param name="targets">The targets that are asked for; null for all.</param>
    /// <param name="model">The model under the run's scenario.</param>
    /// <param name="command">The command that makes it again.</param>
    /// <param name="locale">The language.</param>
    public static async Task<Dictionary<string, string>> Of(RunOutcome run, DriverAnalysis analysis, ImmutableHashSet<string>? targets, ModelDefinition model, string command, Locale locale)
    {
        string title = locale.Say(FileWords.Title, run.ModelTitle.In(locale.Code), locale.Say(FileWords.Drivers));
        Dictionary<string, string> files = ReportFiles.Of(title, await Blocks(run, analysis, targets, model, command, locale), locale);
        files["sensitivity.json"] = ReportFiles.Written(writer => JsonText.Write(writer, json => DriverDocument.Write(json, run, analysis, targets, locale.Code)));
        files["sensitivity.csv"] = ReportFiles.Written(writer => DriverCsv.Write(writer, run, analysis, targets, locale.Code));
        return files;
    }

    private static async Task<ImmutableArray<ReportBlock>> Blocks(RunOutcome run, DriverAnalysis analysis, ImmutableHashSet<string>? targets, ModelDefinition model, string command, Locale locale)
    {
        Labels labels = Labels.Of(locale.Code);
        Dictionary<string, Variable> variables = model.Variables.ToDictionary(variable => variable.Name, StringComparer.Ordinal);
        List<ReportBlock> blocks = [.. run.Partial ? [new TextBlock(locale.Say(ReportWords.Partial))] : Array.Empty<ReportBlock>()];
        foreach (TargetDrivers drivers in analysis.Targets.Where(drivers => targets?.Contains(drivers.Target) != false && !drivers.Effects.IsEmpty))
        {
            DriverBar[] bars = [.. drivers.Effects.Select(effect => Bar(effect, variables, labels))];
            TargetOutcome target = run.Target(drivers.Target);
            blocks.Add(new HeadingBlock($"{locale.Say(target.Title)}: {Chance.InWords(drivers.Probability, labels)}"));
            blocks.Add(await RowFigure.Of($"indices-{drivers.Target}", locale.Say(FileWords.Indices), DriverRows.Indices(bars, MostFactors, labels)));
            blocks.Add(await RowFigure.Of($"tornado-{drivers.Target}", locale.Say(FileWords.Tornado), DriverRows.Tornado(bars, drivers.Probability.Value, MostFactors, labels)));
        }

        blocks.AddRange(DriverReport.Warnings(run, locale).Select(warning => new TextBlock(warning)));
        return [.. blocks, .. AssumptionBlocks.Readings(model, locale), .. AssumptionBlocks.Assumptions(model, locale), .. ProvenanceBlocks.Of(run, command, locale)];
    }

    private static DriverBar Bar(FactorEffect effect, Dictionary<string, Variable> variables, Labels labels)
    {
        string unit = variables.GetValueOrDefault(effect.Factor)?.Unit ?? "";
        return new DriverBar(effect.Factor, Title(effect.Factor, variables, labels), effect.Low, effect.High, effect.Hit) { LowText = Text(effect.LowValue), HighText = Text(effect.HighValue) };
        string Text(double? value) => value is double number ? Charts.Wording.Quantity.WithUnit(number, unit, labels) : "";
    }

    /// <summary>Returns the name of a factor for people: of correlated variables their names.</summary>
    private static string Title(string factor, Dictionary<string, Variable> variables, Labels labels) =>
        string.Join(", ", factor.Split(',', StringSplitOptions.TrimEntries).Select(name => variables.TryGetValue(name, out Variable? variable) ? labels.Say(variable.Title) : name));
}
