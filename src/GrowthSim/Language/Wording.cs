using System.Globalization;
using System.Text;
using GrowthSim.Language.Messages;

namespace GrowthSim.Language;

/// <summary>The forms that messages share.</summary>
internal static class Wording
{
    private const int QuotedLength = 60;

    /// <summary>Returns a text in quotes, cut where it is long.</summary>
    public static string Quote(string text) => $"'{Clip(text)}'";

    /// <summary>Returns a text on one line, cut where it is long.</summary>
    public static string Clip(string text, int length = QuotedLength)
    {
        StringBuilder clipped = new(text.Length > length ? text[..length] + "…" : text);
        for (int i = 0; i < clipped.Length; i++)
        {
            if (char.IsControl(clipped[i]) || char.IsSurrogate(clipped[i]))
            {
                clipped[i] = ' ';
            }
        }

        return clipped.ToString();
    }

    /// <summary>Returns a number as the language writes it.</summary>
    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Returns names in quotes, at most twelve of them: <c>'a', 'b' and 'c'</c>.</summary>
    /// <param name="names">The names; at least one.</param>
    public static Message List(IEnumerable<string> names)
    {
        string[] quoted = [.. names.Select(Quote)];
        if (quoted.Length > 12)
        {
            return $"{string.Join(", ", quoted.Take(11))} and {quoted.Length - 11} more";
        }

        return quoted.Length == 1 ? Message.Verbatim(quoted[0]) : $"{string.Join(", ", quoted[..^1])} and {quoted[^1]}";
    }

    /// <summary>Returns an interpolated text with numbers as the language writes them.</summary>
    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
