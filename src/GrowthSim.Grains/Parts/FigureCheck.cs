using System.Globalization;

namespace GrowthSim.Grains.Parts;

/// <summary>Whether a figure can be recorded at a part.</summary>
internal static class FigureCheck
{
    /// <summary>Returns why a figure cannot be recorded; null where it can.</summary>
    public static string? Problem(PartKey key, PartDescription part, NewFigure figure)
    {
        if (FullName(key, part, figure.Variable) is not string variable)
        {
            return Unknown(key, part, figure.Variable);
        }

        if (figure.Year < part.BaseYear || figure.Year > part.LastYear)
        {
            return OffTheGrid(part, variable, figure.Year);
        }

        if (!double.IsFinite(figure.Value))
        {
            return string.Create(CultureInfo.InvariantCulture, $"{variable} {figure.Year}: the value must be a finite number; it is {figure.Value}.");
        }

        if (!(figure.StandardDeviation >= 0 && double.IsFinite(figure.StandardDeviation)))
        {
            return string.Create(CultureInfo.InvariantCulture, $"{variable} {figure.Year}: the standard deviation of a figure's error is a number that is not negative; it is {figure.StandardDeviation}.");
        }

        if (figure.Published is DateOnly day && day.Year < figure.Year)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{variable} {figure.Year}: the figure cannot have been published in {day.Year}. Write the day on which it was published.");
        }

        return Problem(variable, figure.Year, figure.Source, NewFigure.MaxSource, "a source: the document or the office it comes from")
            ?? Problem(variable, figure.Year, figure.Who, NewFigure.MaxWho, "the name of who records it");
    }

    /// <summary>Returns why a figure cannot be taken back; null where it can, if it is there.</summary>
    public static string? Problem(PartKey key, PartDescription part, FigureRetraction retraction) =>
        FullName(key, part, retraction.Variable) is not string variable ? Unknown(key, part, retraction.Variable)
        : retraction.Year < part.BaseYear || retraction.Year > part.LastYear ? OffTheGrid(part, variable, retraction.Year)
        : Problem(variable, retraction.Year, retraction.Reason, NewFigure.MaxSource, "a reason for taking it back")
            ?? Problem(variable, retraction.Year, retraction.Who, NewFigure.MaxWho, "the name of who takes it back");

    private static string? Problem(string variable, int year, string? text, int max, string what) =>
        string.IsNullOrWhiteSpace(text) || text.Length > max || text.Any(char.IsControl)
            ? string.Create(CultureInfo.InvariantCulture, $"{variable} {year}: a figure needs {what}, on one line of at most {max} characters.")
            : null;

    private static string OffTheGrid(PartDescription part, string variable, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"{variable}: the year {year} is not on the model's grid, {part.BaseYear} to {part.LastYear}.");

    /// <summary>Returns the full name of a variable of the part; null where it has none of that name.</summary>
    public static string? FullName(PartKey key, PartDescription part, string? variable)
    {
        if (variable is null)
        {
            return null;
        }

        if (part.Yearly.Contains(variable))
        {
            return variable;
        }

        string inPart = key.Kind == PartKind.Sector ? $"{key.Name}.{variable}" : variable.Length == 0 ? key.Name : variable;
        return part.Yearly.Contains(inPart) ? inPart : null;
    }

    public static string Unknown(PartKey key, PartDescription part, string? variable) =>
        $"{key.Key} has no variable '{variable}' with a value by year. It has: {string.Join(", ", part.Yearly)}.";
}
