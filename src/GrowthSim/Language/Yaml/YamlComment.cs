namespace GrowthSim.Language.Yaml;

/// <summary>Comments in the text of a model.</summary>
internal static class YamlComment
{
    /// <summary>Returns whether a hash sign begins a comment: the first sign of the text, or after a blank.</summary>
    public static bool BeginsAt(string text, int hash) => hash == 0 || char.IsWhiteSpace(text[hash - 1]);

    /// <summary>Returns the place of a comment's last character.</summary>
    /// <param name="text">The text.</param>
    /// <param name="hash">Where it begins.</param>
    /// <param name="end">What is returned where no line follows.</param>
    public static int LastOf(string text, int hash, int end)
    {
        int line = text.AsSpan(hash).IndexOfAny('\r', '\n');
        return line < 0 ? end : hash + line - 1;
    }
}
