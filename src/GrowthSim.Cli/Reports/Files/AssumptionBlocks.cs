using System.Collections.Immutable;
using GrowthSim.Cli.Reports.Files.Blocks;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;

namespace GrowthSim.Cli.Reports.Files;

/// <summary>What a run rests on: the readings of the targets, and the assumptions with their sources.</summary>
internal static class AssumptionBlocks
{
    /// <summary>Returns how each target was read.</summary>
    public static IEnumerable<ReportBlock> Readings(ModelDefinition model, Locale locale)
    {
        yield return new HeadingBlock(locale.Say(FileWords.Readings));
        yield return new TableBlock(
            [locale.Say(ReportWords.Target), locale.Say(FileWords.Document), locale.Say(FileWords.Reading)],
            [.. model.Targets.Select(target => ImmutableArray.Create(
                locale.Say(target.Title),
                Joined(" ", target.Clause, target.Quote.Length > 0 ? $"“{target.Quote}”" : ""),
                Joined(" · ", target.MeasureText, target.Note ?? "")))],
            0);
    }

    /// <summary>Returns the levers and assumptions under the scenario, with their sources.</summary>
    public static IEnumerable<ReportBlock> Assumptions(ModelDefinition model, Locale locale)
    {
        yield return new HeadingBlock(locale.Say(FileWords.Assumptions));
        yield return new TableBlock(
            [locale.Say(FileWords.Assumption), locale.Say(FileWords.Equation), locale.Say(FileWords.Source)],
            [.. model.Variables.Where(variable => variable.Kind is VariableKind.Parameter or VariableKind.Lever or VariableKind.Driver or VariableKind.SectorConstant or VariableKind.Milestone).Select(variable => ImmutableArray.Create(
                Joined(", ", locale.Say(variable.Title), variable.Unit),
                $"{variable.Name} = {variable.Text}",
                Joined(" · ", variable.Source is string key ? model.Sources.GetValueOrDefault(key, key) : "", variable.Note ?? "")))],
            0);
    }

    private static string Joined(string between, params string[] parts) => string.Join(between, parts.Where(part => part.Length > 0));
}
