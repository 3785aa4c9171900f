using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Models;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;
using GrowthSim.Language.Importing;

namespace GrowthSim.Cli.Imports;

/// <summary>Takes edited assumptions of a workbook in as a scenario of the model, all of them or none.</summary>
internal static class ScenarioImport
{
    /// <summary>Writes the scenario's file and says what it replaces.</summary>
    /// <param name="model">The model.</param>
    /// <param name="file">The workbook.</param>
    /// <param name="sheet">The sheet; null for the one of assumptions.</param>
    /// <param name="id">The scenario's identifier.</param>
    /// <param name="output">The file to write; null for the one of that name in the model's folder.</param>
    /// <param name="replace">Whether a file that is there may be replaced.</param>
    /// <param name="surroundings">Folder and streams.</param>
    /// <param name="locale">The language.</param>
    /// <returns>The scenario, and its file as shown to the user; no file where nothing differs from the model.</returns>
    /// <exception cref="ModelException">An assumption is wrong: nothing is written.</exception>
    /// <exception cref="UsageException">There is such a scenario already, or nowhere to write it.</exception>
    public static (Scenario Scenario, string? File) Write(LoadedModel model, ImportFile file, string? sheet, string id, string? output, bool replace, Surroundings surroundings, Locale locale)
    {
        string shown = output ?? model.ScenarioFile(id);
        string path = output is null ? Path.GetFullPath(shown, Environment.CurrentDirectory) : Path.GetFullPath(output, surroundings.Folder);
        if (output is null && !Directory.Exists(model.Place))
        {
            throw new UsageException(locale.Say(ImportWords.NoFolder, model.Definition.Id));
        }

        if (File.Exists(path) && !replace)
        {
            throw new UsageException(locale.Say(ImportWords.ScenarioExists, shown));
        }

        Scenario scenario = AssumptionImport.Read(model.Definition, file, sheet, id).OrThrow();
        if (scenario.Replacements.IsEmpty)
        {
            return (scenario, null);
        }

        string text = ScenarioText.Of(scenario, new LocalizedText(ImportWords.FromWorkbook.English.Replace("{0}", file.Name, StringComparison.Ordinal), ImportWords.FromWorkbook.Vietnamese.Replace("{0}", file.Name, StringComparison.Ordinal)));

        // What is written is what a run reads.
        Scenario read = ScenarioReader.Read(shown, text, model.Definition, id: id).OrThrow();
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        new FigureFile(path, shown, null).Write(text);
        return (read, shown);
    }
}
