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
            return string.Create(CultureInfo.InvariantCulture, $"{variable}: the year {figure.Year} is not on the model's grid, {part.BaseYear} to {part.LastYear}.");
        }

        if (!double.IsFinite(figure.Value))
        {
            return string.Create(CultureInfo.InvariantCulture, $"{variable} {figure.Year}: the value must be a finite number; it is {figure.Value}.");
        }

        if (string.IsNullOrWhiteSpace(figure.Source))
        {
            return string.Create(CultureInfo.InvariantCulture, $"{variable} {figure.Year}: a figure needs a source. Name the document or the office it comes from.");
        }

        return string.IsNullOrWhiteSpace(figure.Who)
            ? string.Create(CultureInfo.InvariantCulture, $"{variable} {figure.Year}: a figure needs the name of who records it.")
            : null;
    }

    /// <summary>Returns the full name of a variable of the part; null where it has none of that name.</summary>
    public static string? FullName(PartKey key, PartDescription part, string variable)
    {
        if (part.Yearly.Contains(variable))
        {
            return variable;
        }

        string inPart = key.Kind == PartKind.Sector ? $"{key.Name}.{variable}" : variable.Length == 0 ? key.Name : variable;
        return part.Yearly.Contains(inPart) ? inPart : null;
    }

    public static string Unknown(PartKey key, PartDescription part, string variable) =>
        $"{key.Key} has no variable '{variable}' with a value by year. It has: {string.Join(", ", part.Yearly)}.";
}
