using System.Globalization;
using GrowthSim.Language.Messages;

namespace GrowthSim.Language.Importing;

/// <summary>The sheet of assumptions: what a workbook writes, and an import reads back.</summary>
public static class AssumptionTable
{
    /// <summary>Gets the sheet's name.</summary>
    public static LocalizedText Sheet { get; } = new("Assumptions", "Giả định");

    /// <summary>Gets the heading of the variables' full names.</summary>
    public static LocalizedText Variable { get; } = new("Variable", "Biến");

    /// <summary>Gets the heading of the year from which a lever has a setting; empty where it has one in all years.</summary>
    public static LocalizedText Year { get; } = new("From year", "Từ năm");

    /// <summary>Gets the heading of what is assumed: a number, or an equation as text.</summary>
    public static LocalizedText Equation { get; } = new("Equation", "Phương trình");

    /// <summary>Returns what a model assumes, in its order: a row for each parameter, lever and sector's constant, and of a lever with settings by year a row for each.</summary>
    /// <param name="model">The model, under a scenario or as it is.</param>
    public static IEnumerable<(Variable Variable, int? Year, object Equation)> Rows(ModelDefinition model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.Variables.Where(IsAssumption).SelectMany(Rows);
    }

    /// <summary>Returns whether a scenario may replace a variable.</summary>
    internal static bool IsAssumption(Variable variable) => variable.Kind is VariableKind.Parameter or VariableKind.Lever or VariableKind.SectorConstant;

    /// <summary>Returns the number that a text says by itself, such as <c>14.5%</c>; null where it is none.</summary>
    internal static double? Number(string text)
    {
        string written = text.Trim().Replace("_", "", StringComparison.Ordinal);
        bool isPercent = written.EndsWith('%');
        if (!decimal.TryParse(isPercent ? written[..^1] : written, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number))
        {
            return null;
        }

        return double.Parse((isPercent ? number / 100 : number).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    internal static Message Heading(LocalizedText heading) => Message.Verbatim($"'{heading.English}' / '{heading.Vietnamese}'");

    private static IEnumerable<(Variable Variable, int? Year, object Equation)> Rows(Variable variable) => variable.Schedule.IsEmpty
        ? [(variable, null, Number(variable.Text) is double number ? number : variable.Text)]
        : variable.Schedule.Select(entry => (variable, (int?)entry.Year, (object)entry.Value));
}
