using System.Collections.Immutable;
using GrowthSim.Charts.Wording;
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
                Joined(" ", target.Clause, locale.Say(target.QuoteText) is { Length: > 0 } quote ? $"“{quote}”" : ""),
                Joined(" · ", target.MeasureText, locale.Say(target.NoteText ?? LocalizedText.Empty))))],
            0);
    }

    /// <summary>Returns the levers and assumptions under the scenario, with their sources, and the constants of the sectors side by side.</summary>
    public static IEnumerable<ReportBlock> Assumptions(ModelDefinition model, Locale locale)
    {
        ILookup<bool, Variable> bySector = model.Variables.Where(IsAssumption).ToLookup(IsPlainConstant);
        yield return new HeadingBlock(locale.Say(FileWords.Assumptions));
        yield return new TableBlock(
            [locale.Say(FileWords.Assumption), locale.Say(FileWords.Equation), locale.Say(FileWords.Source)],
            [.. bySector[false].Select(variable => ImmutableArray.Create(
                Joined(", ", locale.Say(variable.Title), locale.Say(variable.UnitName)),
                variable.Title.English == variable.Name ? variable.Text : $"{variable.Name} = {variable.Text}",
                Joined(" · ", variable.Source is not string key ? "" : model.Citations.TryGetValue(key, out LocalizedText? citation) ? locale.Say(citation) : key, locale.Say(variable.NoteText ?? LocalizedText.Empty))))],
            0);
        if (bySector[true].Any())
        {
            yield return new TableBlock(
                [locale.Say(FileWords.OfSectors), .. model.Sectors.Select(sector => locale.Say(sector.Title))],
                [.. bySector[true].GroupBy(constant => constant.Name[(constant.Sector!.Length + 1)..]).Select(constant => ImmutableArray.CreateRange<string>(
                    [constant.Key, .. model.Sectors.Select(sector => constant.FirstOrDefault(value => value.Sector == sector.Id)?.Text ?? "")]))],
                0);
        }
    }

    private static bool IsAssumption(Variable variable) =>
        variable.Kind is VariableKind.Parameter or VariableKind.Lever or VariableKind.Driver or VariableKind.SectorConstant or VariableKind.Milestone;

    private static bool IsPlainConstant(Variable variable) => variable is { Kind: VariableKind.SectorConstant, Sector: not null, Source: null, NoteText: null };

    private static string Joined(string between, params string[] parts) => string.Join(between, parts.Where(part => part.Length > 0));
}
