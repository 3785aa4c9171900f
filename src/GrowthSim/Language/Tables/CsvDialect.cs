namespace GrowthSim.Language.Tables;

/// <summary>How a CSV file parts its columns and writes its numbers: told from the header alone, since that has no numbers in it.</summary>
/// <param name="Separator">What parts the columns.</param>
/// <param name="Form">How numbers are written.</param>
internal readonly record struct CsvDialect(char Separator, NumberForm Form)
{
    /// <summary>Returns the dialect of a text: spreadsheets write semicolons where the comma is the decimal sign.</summary>
    /// <param name="csv">The text.</param>
    public static CsvDialect Of(string csv)
    {
        ReadOnlySpan<char> header = Header(csv);
        return header.Contains(';') ? new CsvDialect(';', NumberForm.Comma)
            : header.Contains('\t') ? new CsvDialect('\t', NumberForm.Either)
            : new CsvDialect(',', NumberForm.Point);
    }

    /// <summary>Returns the first line with anything on it, but for what stands in quotes there.</summary>
    private static ReadOnlySpan<char> Header(string csv)
    {
        ReadOnlySpan<char> rest = csv.AsSpan().TrimStart("\r\n");
        int end = rest.IndexOfAny('\r', '\n');
        string line = end < 0 ? rest.ToString() : rest[..end].ToString();
        return string.Concat(line.Split('"').Where((_, i) => i % 2 == 0));
    }
}
