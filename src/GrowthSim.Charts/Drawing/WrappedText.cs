namespace GrowthSim.Charts.Drawing;

/// <summary>Breaks texts into lines. A drawing cannot measure: a letter is taken for as wide as a mean one of the widest usual fonts.</summary>
public static class WrappedText
{
    private const double Narrow = 4.2;
    private const double Letter = 7.3;
    private const double Digit = 7.7;
    private const double Capital = 8.8;
    private const double PercentSign = 11.5;

    /// <summary>Returns about how wide a text of 12 pixels is.</summary>
    /// <param name="text">The text.</param>
    public static double Width(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Sum(WidthOf);
    }

    /// <summary>Breaks a text at its spaces; a word that is wider than a line stands alone. An empty text has no line.</summary>
    /// <param name="text">The text, of 12 pixels.</param>
    /// <param name="width">The width of a line.</param>
    public static IEnumerable<string> Lines(string text, double width)
    {
        ArgumentNullException.ThrowIfNull(text);
        string line = "";
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && Width($"{line} {word}") > width)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        if (line.Length > 0)
        {
            yield return line;
        }
    }

    private static double WidthOf(char letter) => letter switch
    {
        '%' => PercentSign,
        ' ' or '.' or ',' or ':' or ';' or '|' or 'i' or 'l' or 'j' or '\'' or '(' or ')' => Narrow,
        >= '0' and <= '9' or '+' or '−' or '≥' or '≤' => Digit,
        _ when char.IsUpper(letter) => Capital,
        _ => Letter,
    };
}
