using System.Text.RegularExpressions;

namespace GrowthSim.Cli.Reports;

/// <summary>Text of others as it may stand on a terminal: names of a model cannot move the cursor, colour or hide anything, and addresses show no password.</summary>
internal static partial class PlainText
{
    private const char Hidden = '\uFFFD';

    /// <summary>Returns the text with a replacement character for each control character but ends of lines and tabulators.</summary>
    public static string Of(string text) => text.Any(IsHidden)
        ? string.Create(text.Length, text, (plain, source) =>
        {
            for (int i = 0; i < plain.Length; i++)
            {
                plain[i] = IsHidden(source[i]) ? Hidden : source[i];
            }
        })
        : text;

    /// <summary>Returns the text without users and passwords of addresses in it.</summary>
    public static string WithoutPasswords(string text) => BeforeHost().Replace(text, "…@");

    // Marks of direction turn what stands beside them around.
    private static bool IsHidden(char character) => (char.IsControl(character) && character is not ('\n' or '\r' or '\t'))
        || character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    [GeneratedRegex(@"(?<=://)[^/@\s]*@")]
    private static partial Regex BeforeHost();
}
