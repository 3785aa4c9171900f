using System.Globalization;
using GrowthSim.Language.Tables;

namespace GrowthSim.Language.Importing.Sheets;

/// <summary>A sheet of a workbook: the cells in which anything stands.</summary>
/// <param name="file">The workbook's name, for messages.</param>
/// <param name="sheet">The sheet's name.</param>
internal sealed class SheetTable(string file, string sheet)
{
    private readonly SortedDictionary<int, Dictionary<int, TableCell>> _rows = [];
    private readonly SortedSet<int> _columns = [];

    /// <summary>Gets where the sheet begins.</summary>
    public TextPosition Start => At(0, 0);

    /// <summary>Gets how many cells its table has, with those in which nothing stands.</summary>
    public long Size => (long)_rows.Count * _columns.Count;

    /// <summary>Adds a cell; where two are in one place, the last counts.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="column">The column, from 0.</param>
    /// <param name="text">Its text.</param>
    /// <param name="number">Its number; null where it has none.</param>
    public void Add(int row, int column, string text, double? number)
    {
        string trimmed = text.Trim();
        if (trimmed.Length == 0)
        {
            return;
        }

        if (!_rows.TryGetValue(row, out Dictionary<int, TableCell>? cells))
        {
            _rows.Add(row, cells = []);
        }

        cells[column] = new TableCell(trimmed, At(row, column), number);
        _columns.Add(column);
    }

    /// <summary>Returns the rows in which anything stands, with the columns in which anything does.</summary>
    public IEnumerable<TableCell[]> Rows() =>
        _rows.Select(row => _columns.Select(column => row.Value.TryGetValue(column, out TableCell cell) ? cell : new TableCell("", At(row.Key, column))).ToArray());

    private static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + Letters(column % 26);

    private TextPosition At(int row, int column) => new(file, row + 1, column + 1) { Place = $"{sheet}!{Letters(column)}{(row + 1).ToString(CultureInfo.InvariantCulture)}" };
}
