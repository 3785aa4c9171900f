namespace GrowthSim.Language.Yaml;

/// <summary>
/// Lets an equation stand without quotes where YAML would read its commas, colons and braces as its own:
/// <c>normal(mean: 10%, sd: 2%)</c>. What stands inside round brackets is hidden from the YAML parser and put back afterwards.
/// </summary>
/// <remarks>
/// Each hidden character is replaced by one of the private-use characters, which a model may not contain, so that no position moves.
/// Round brackets are no signs of YAML: wherever a pair of them stands, it stands inside one text or comment, and hiding changes nothing else.
/// A per cent sign that begins a text (<c>unit: %</c>) is hidden as well.
/// A pair is taken as one only without quotation marks between them, on one line or on lines that are indented deeper than the first.
/// </remarks>
internal static class BracketGuard
{
    /// <summary>The first private-use character that stands for a hidden one.</summary>
    public const char First = '\uE000';

    private const string Hidden = ",:[]{}?%";

    /// <summary>Gets whether a character is kept for this purpose.</summary>
    public static bool IsReserved(char character) => character >= First && character < First + Hidden.Length;

    /// <summary>Returns the text with the signs of YAML inside round brackets hidden.</summary>
    public static string Hide(string text)
    {
        List<(int Start, int End)> pairs = Pairs(text);
        char[] guarded = text.ToCharArray();
        for (int i = 1; i < guarded.Length; i++)
        {
            if (guarded[i] == '%' && guarded[i - 1] is ' ' or '\t' or ',' or '[' or '{')
            {
                guarded[i] = (char)(First + Hidden.IndexOf('%', StringComparison.Ordinal));
            }
        }

        foreach ((int start, int end) in pairs)
        {
            for (int i = start + 1; i < end; i++)
            {
                int sign = Hidden.IndexOf(guarded[i], StringComparison.Ordinal);
                guarded[i] = sign < 0 ? guarded[i] : (char)(First + sign);
            }
        }

        return new string(guarded);
    }

    /// <summary>Returns a text of the parser with the hidden signs put back.</summary>
    public static string Restore(string text) =>
        text.AsSpan().ContainsAnyInRange(First, (char)(First + Hidden.Length - 1))
            ? string.Create(text.Length, text, static (span, source) =>
            {
                for (int i = 0; i < span.Length; i++)
                {
                    span[i] = IsReserved(source[i]) ? Hidden[source[i] - First] : source[i];
                }
            })
            : text;

    /// <summary>Returns the outermost pairs of round brackets, in one pass.</summary>
    private static List<(int Start, int End)> Pairs(string text)
    {
        List<(int Start, int End)> pairs = [];
        Stack<int> open = new();
        int indentation = Indentation(text, 0);
        int outermost = 0;
        for (int i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '(':
                    outermost = open.Count == 0 ? indentation : outermost;
                    open.Push(i);
                    break;
                case ')' when open.Count > 0:
                    Add(pairs, open.Pop(), i);
                    break;
                case '"' or '\'':
                    open.Clear();
                    break;
                case '#' when YamlComment.BeginsAt(text, i):
                    open.Clear();
                    i = YamlComment.LastOf(text, i, text.Length);
                    break;
                case '\n' or '\r' when i + 1 >= text.Length || text[i] == '\n' || text[i + 1] != '\n':
                    indentation = Indentation(text, i + 1);
                    if (indentation <= outermost)
                    {
                        open.Clear();
                    }

                    break;
            }
        }

        return pairs;
    }

    /// <summary>Adds a pair in place of those inside it.</summary>
    private static void Add(List<(int Start, int End)> pairs, int start, int end)
    {
        while (pairs.Count > 0 && pairs[^1].Start > start)
        {
            pairs.RemoveAt(pairs.Count - 1);
        }

        pairs.Add((start, end));
    }

    /// <summary>Returns how many spaces a line begins with; −1 for a line without text.</summary>
    private static int Indentation(string text, int start)
    {
        int i = start;
        while (i < text.Length && text[i] == ' ')
        {
            i++;
        }

        return i >= text.Length || text[i] is '\r' or '\n' ? -1 : i - start;
    }
}
