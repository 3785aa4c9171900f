using System.Collections.Immutable;
using GrowthSim.Language.Importing.Sheets;

namespace GrowthSim.Language.Importing;

/// <summary>Reads a scenario from the sheet of assumptions of a workbook: what there differs from the model, each assumption on its own row.</summary>
public static class AssumptionImport
{
    /// <summary>Returns whether a file is a workbook with a sheet of assumptions.</summary>
    /// <param name="file">The file.</param>
    public static bool IsIn(ImportFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.IsWorkbook && Sheet(file, null, new ErrorList()) is not null;
    }

    /// <summary>Returns the scenario, or every error with its cell.</summary>
    /// <param name="model">The checked model.</param>
    /// <param name="file">The workbook.</param>
    /// <param name="sheet">The sheet; null for the one with the name of assumptions in either language.</param>
    /// <param name="id">The scenario's identifier.</param>
    public static Checked<Scenario> Read(ModelDefinition model, ImportFile file, string? sheet, string id)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(id);
        ErrorList errors = new();
        SheetTable? table = null;
        if (file.IsWorkbook)
        {
            table = Sheet(file, sheet, errors);
        }
        else
        {
            errors.Add(new TextPosition(file.Name, 1, 1), "", "A scenario is read from a workbook (.xlsx), and this file is none.", "Save the sheet of assumptions as .xlsx.");
        }

        AssumptionRows rows = new(model, errors);
        if (table is not null)
        {
            rows.Read(table);
        }

        if (errors.Any)
        {
            return new Checked<Scenario>(errors.InOrder(file.Name));
        }

        Scenario shell = new() { Id = id, Model = model.Id, Title = LocalizedText.InAll(id) };
        ImmutableArray<(TextPosition At, string Name, string Equation)> changed = rows.Changed();
        Checked<Scenario> read = ScenarioReader.Set(shell, model, [.. changed.Select(row => (row.Name, row.Equation))]);
        return read.Errors.IsEmpty ? read : new Checked<Scenario>([.. read.Errors.Select(error => error with { At = Cell(error.At, changed) })]);
    }

    private static TextPosition Cell(TextPosition at, ImmutableArray<(TextPosition At, string Name, string Equation)> changed) =>
        at.File == ScenarioReader.SettingsFile && at.Line <= changed.Length ? changed[at.Line - 1].At : at;

    private static SheetTable? Sheet(ImportFile file, string? sheet, ErrorList errors) => sheet is not null
        ? Workbook.Read(file, sheet, errors)
        : Workbook.Read(file, AssumptionTable.Sheet.Vietnamese, new ErrorList()) ?? Workbook.Read(file, AssumptionTable.Sheet.English, errors);
}
