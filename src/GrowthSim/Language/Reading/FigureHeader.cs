using System.Globalization;
using GrowthSim.Language.Tables;

namespace GrowthSim.Language.Reading;

/// <summary>The columns of a table of figures: long, with a figure in each row, or wide, with a column for each year.</summary>
/// <param name="Places">Where the columns of <see cref="Columns"/> stand; −1 for those that are left out.</param>
/// <param name="Years">Where the columns of years stand, in a wide table.</param>
/// <param name="Width">The number of columns.</param>
internal sealed record FigureHeader(int[] Places, (int Place, int Year)[] Years, int Width)
{
    /// <summary>The columns of a long table; a wide one has the first and may have the source, in both languages.</summary>
    public static readonly string[] Columns = ["variable", "year", "value", "source", "sd", "error", "published", "source_vi"];

    private const int Source = 3;
    private const int VietnameseSource = 7;
    private const int Needed = 3;

    /// <summary>Gets whether each year has a column.</summary>
    public bool IsWide => Years.Length > 0;

    /// <summary>Returns the columns; null, with an error, where they are not those of figures.</summary>
    /// <param name="row">The first row.</param>
    /// <param name="errors">Takes the errors.</param>
    public static FigureHeader? Read(TableCell[] row, ErrorList errors)
    {
        string[] names = [.. row.Select(cell => cell.Text)];
        FigureHeader header = new([.. Columns.Select(column => Array.IndexOf(names, column))], [.. YearsOf(names)], row.Length);
        string[] known = header.IsWide ? [Columns[0], Columns[Source], Columns[VietnameseSource]] : Columns;
        int before = errors.Count;
        for (int i = 0; i < row.Length; i++)
        {
            bool isYear = header.Years.Any(year => year.Place == i);
            if ((isYear || known.Contains(names[i])) && Array.IndexOf(names, names[i]) == i)
            {
                continue;
            }

            if (names[i].Length == 0)
            {
                errors.Add(row[i].At, "", "The column has no heading.", "Write one, such as variable or a year, and part merged cells; or empty the column.");
                continue;
            }

            errors.Add(
                row[i].At,
                "",
                $"There is no column {Wording.Quote(names[i])}, or it stands twice.",
                header.IsWide
                    ? "Where years are columns, the others are variable, source and source_vi: variable,2021,2022,source."
                    : errors.Remedy(names[i], Columns, "The columns are variable,year,value,source,sd,error,published,source_vi, or variable and the years: variable,2021,2022."));
        }

        for (int column = 0; errors.Count == before && column < (header.IsWide ? 1 : Needed); column++)
        {
            if (header.Places[column] < 0)
            {
                errors.Add(row[0].At, "", $"The column '{Columns[column]}' is missing.", "Begin with the line variable,year,value,source.");
            }
        }

        return errors.Count == before ? header : null;
    }

    /// <summary>Returns the year that a text is; null where it is none.</summary>
    public static int? Year(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int year) ? year : null;

    private static IEnumerable<(int Place, int Year)> YearsOf(string[] names)
    {
        for (int i = 0; i < names.Length; i++)
        {
            if (names[i].Length == 4 && Year(names[i]) is int year)
            {
                yield return (i, year);
            }
        }
    }
}
