using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;
using GrowthSim.Language.Importing;

namespace GrowthSim.Cli.Spreadsheets;

/// <summary>What the model assumes under the run's scenario, to be edited and taken in again.</summary>
internal static class AssumptionSheet
{
    public static WorkbookSheet Of(ModelDefinition model, Locale locale) => new(
        locale.Say(AssumptionTable.Sheet),
        [
            locale.Say(AssumptionTable.Variable), locale.Say(WorkbookWords.Title), locale.Say(WorkbookWords.Kind), locale.Say(AssumptionTable.Year),
            locale.Say(AssumptionTable.Equation), locale.Say(WorkbookWords.Unit), locale.Say(WorkbookWords.Note), locale.Say(WorkbookWords.Source),
        ],
        AssumptionTable.Rows(model).Select(row => (object?[])
        [
            row.Variable.Name, row.Variable.Title.In(locale.Code), locale.Say(Kind(row.Variable)), row.Year,
            row.Equation, row.Variable.UnitName.In(locale.Code), row.Variable.NoteText?.In(locale.Code), Source(model, row.Variable, locale),
        ]));

    private static LocalizedText Kind(Variable variable) => WorkbookWords.Kinds[variable.Kind switch { VariableKind.Parameter => 0, VariableKind.Lever => 1, _ => 2 }];

    private static string? Source(ModelDefinition model, Variable variable, Locale locale) =>
        variable.Source is not string key ? null : model.Citations.TryGetValue(key, out LocalizedText? citation) ? $"{key}: {citation.In(locale.Code)}" : key;
}
