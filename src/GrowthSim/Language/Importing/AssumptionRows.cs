using System.Collections.Immutable;
using System.Globalization;
using GrowthSim.Language.Importing.Sheets;
using GrowthSim.Language.Tables;

namespace GrowthSim.Language.Importing;

/// <summary>The rows of a sheet of assumptions, held against the model.</summary>
/// <param name="model">The model.</param>
/// <param name="errors">Takes the errors, each with its cell.</param>
internal sealed class AssumptionRows(ModelDefinition model, ErrorList errors)
{
    private readonly Dictionary<string, List<(int? Year, TableCell Equation)>> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Variable> _variables = model.Variables.ToDictionary(variable => variable.Name, StringComparer.Ordinal);

    /// <summary>Reads a sheet.</summary>
    public void Read(SheetTable sheet)
    {
        using IEnumerator<TableCell[]> rows = sheet.Rows().GetEnumerator();
        if (!rows.MoveNext())
        {
            errors.Add(sheet.Start, "", "The sheet is empty.", "Write a run with --workbook, and edit the sheet of assumptions in it.");
            return;
        }

        int variable = Column(rows.Current, AssumptionTable.Variable);
        int equation = Column(rows.Current, AssumptionTable.Equation);
        int year = Place(rows.Current, AssumptionTable.Year);
        if (variable < 0 || equation < 0)
        {
            return;
        }

        while (rows.MoveNext())
        {
            TableCell[] row = rows.Current;
            if (row[variable].Text.Length > 0)
            {
                Add(row[variable], row[equation], year < 0 ? null : row[year]);
            }
            else if (row[equation].Text.Length > 0)
            {
                errors.Add(row[variable].At, "", "The row has an equation and no variable.", "Write the variable's full name, or empty the row.");
            }
        }
    }

    /// <summary>Returns what differs from the model: the cell, the name, and the equation as the language writes it.</summary>
    public ImmutableArray<(TextPosition At, string Name, string Equation)> Changed() =>
        [.. _rows.Where(entry => !IsSame(_variables[entry.Key], entry.Value)).Select(entry => (entry.Value[0].Equation.At, entry.Key, Written(entry.Value)))];

    private int Column(TableCell[] header, LocalizedText heading)
    {
        int place = Place(header, heading);
        if (place < 0)
        {
            errors.Add(header[0].At, "", $"There is no column {AssumptionTable.Heading(heading)}.", "Keep the headings in the first row as the workbook has them.");
        }

        return place;
    }

    private static int Place(TableCell[] header, LocalizedText heading) => Array.FindIndex(
        header,
        cell => string.Equals(cell.Text, heading.English, StringComparison.OrdinalIgnoreCase) || string.Equals(cell.Text, heading.Vietnamese, StringComparison.OrdinalIgnoreCase));

    private void Add(TableCell name, TableCell equation, TableCell? year)
    {
        if (!_variables.TryGetValue(name.Text, out Variable? variable) || !AssumptionTable.IsAssumption(variable))
        {
            IEnumerable<string> candidates = _variables.Values.Where(AssumptionTable.IsAssumption).Select(candidate => candidate.Name);
            errors.Add(name.At, Wording.Clip(name.Text), $"The model '{model.Id}' has no assumption {Wording.Quote(name.Text)}.", errors.Remedy(name.Text, candidates, "Name a parameter, a lever or a sector's constant."));
            return;
        }

        if (equation.Text.Length == 0)
        {
            errors.Add(equation.At, name.Text, "The assumption has no equation.", "Write a number or an equation, or delete the row: then the model's own holds.");
            return;
        }

        int? from = null;
        if (year is { Text.Length: > 0 } written)
        {
            if (variable.Kind != VariableKind.Lever || !int.TryParse(written.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            {
                errors.Add(written.At, name.Text, variable.Kind == VariableKind.Lever ? $"{Wording.Quote(written.Text)} is not a year." : (Messages.Message)$"'{name.Text}' is no lever, and has no year.", "Write a year of a lever's setting, or leave the cell empty.");
                return;
            }

            from = number;
        }

        if (!_rows.TryGetValue(name.Text, out List<(int? Year, TableCell Equation)>? settings))
        {
            _rows.Add(name.Text, settings = []);
        }
        else if (from is null || settings.Exists(setting => setting.Year is null || setting.Year == from))
        {
            errors.Add(name.At, name.Text, $"'{name.Text}' stands twice.", "Delete one of the two rows, or give each setting of a lever a year of its own.");
            return;
        }

        settings.Add((from, equation));
    }

    private static bool IsSame(Variable variable, List<(int? Year, TableCell Equation)> settings)
    {
        if (settings[0].Year is null)
        {
            TableCell cell = settings[0].Equation;
            double? number = AssumptionTable.Number(variable.Text);
            return variable.Schedule.IsEmpty && (cell.Text == variable.Text || (number is not null && Value(cell) == number));
        }

        return settings.Count == variable.Schedule.Length
            && settings.OrderBy(setting => setting.Year).Zip(variable.Schedule).All(pair => pair.First.Year == pair.Second.Year && Value(pair.First.Equation) == pair.Second.Value);
    }

    private static double? Value(TableCell cell) => cell.Number ?? AssumptionTable.Number(cell.Text);

    private static string Written(List<(int? Year, TableCell Equation)> settings) => settings[0].Year is null
        ? settings[0].Equation.Text
        : "{" + string.Join(", ", settings.OrderBy(setting => setting.Year).Select(setting => string.Create(CultureInfo.InvariantCulture, $"{setting.Year}: {setting.Equation.Text}"))) + "}";
}
