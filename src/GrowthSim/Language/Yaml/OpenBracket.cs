namespace GrowthSim.Language.Yaml;

/// <summary>Finds the brace or square bracket that a text opens and does not close.</summary>
internal static class OpenBracket
{
    /// <summary>Returns the innermost bracket that is open at a place; null where none is.</summary>
    /// <param name="end">The place.</param>
    /// <param name="start">The beginning of the text.</param>
    /// <remarks>Brackets in quotes, in comments and inside words do not count, as in YAML.</remarks>
    public static SourcePlace? Before(SourcePlace end, SourcePlace start)
    {
        string text = start.Text;
        int last = end.Index <= start.Index ? text.Length : Math.Min(end.Index + 1, text.Length);
        Stack<int> open = new();
        bool isStart = true;
        for (int i = start.Index; i < last; i++)
        {
            char character = text[i];
            switch (character)
            {
                case '"' or '\'' when isStart:
                    i = Closing(text, i, last);
                    break;
                case '#' when YamlComment.BeginsAt(text, i):
                    i = YamlComment.LastOf(text, i, last);
                    break;
                case '{' or '[' when isStart || open.Count > 0:
                    open.Push(i);
                    break;
                case '}' or ']' when open.Count > 0:
                    if (text[open.Peek()] != (character == '}' ? '{' : '['))
                    {
                        return start.MovedTo(open.Peek());
                    }

                    open.Pop();
                    break;
            }

            isStart = IsStart(character, isStart);
        }

        return open.TryPop(out int bracket) ? start.MovedTo(bracket) : null;
    }

    /// <summary>Returns whether a value may begin after a character.</summary>
    private static bool IsStart(char character, bool wasStart) =>
        character is '{' or '[' or ',' or ':' or '-' or '\n' or '\r' || (wasStart && character is ' ' or '\t');

    private static int Closing(string text, int quote, int last)
    {
        for (int i = quote + 1; i < last; i++)
        {
            if (text[i] == '\\' && text[quote] == '"')
            {
                i++;
            }
            else if (text[i] == text[quote])
            {
                return i;
            }
        }

        return last;
    }
}
