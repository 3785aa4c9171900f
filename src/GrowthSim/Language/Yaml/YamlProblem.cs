using GrowthSim.Language.Messages;
using YamlDotNet.Core;

namespace GrowthSim.Language.Yaml;

/// <summary>Says in our own words what the YAML parser could not read, and where it began.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Problem">What is wrong, as a sentence.</param>
/// <param name="Remedy">What would mend it.</param>
internal sealed record YamlProblem(SourcePlace At, Message Problem, Message Remedy)
{
    /// <summary>Words of the parser's messages, the more special first, with what they mean to an author. Its exceptions have a place and words, and no code.</summary>
    private static readonly (string Words, Message Problem, Message Remedy)[] Meanings =
    [
        ("tab", "A tab stands where only spaces may indent.", "Replace the tab by spaces."),
        ("unexpected end of stream", "A quotation mark opens a text here, and none closes it.", "Write the closing quotation mark; in single quotes an apostrophe is written twice: ''."),
        ("unexpected document indicator", "A line '---' or '...' stands inside a text in quotes.", "Write the closing quotation mark before it."),
        ("wrong indentation", "A text in quotes goes on in a line that is not indented.", "Indent the line, or write the closing quotation mark before it."),
        ("unknown escape", "After '\\' in double quotes stands no sign that it may escape.", "Write '\\\\' for a backslash, or use single quotes."),
        ("hexadecimal", "After '\\x', '\\u' or '\\U' in double quotes stand too few hexadecimal digits.", "Write '\\u' and four digits, or the character itself."),
        ("Unicode", "An escape in double quotes stands for no character.", "Write the character itself."),
        ("surrogate", "An escape in double quotes stands for no character.", "Write the character itself."),
        ("double-quoted scalar, found invalid comment", "More text follows a text in quotes.", "Put the whole of it into quotes, or a space before '#'."),
        ("invalid comment", "A comment begins right after a bracket or a comma.", "Put a space before '#'."),
        ("comment between", "A comment stands inside a text of several lines.", "Move it to a line of its own, above the entry."),
        ("while parsing a flow mapping", "A brace '{' opens here, and what follows neither goes on with ',' nor closes with '}'.", "Write the closing '}', or put text with ',', ':' or brackets in it into quotes."),
        ("while parsing a flow sequence", "A bracket '[' opens here, and what follows neither goes on with ',' nor closes with ']'.", "Write the closing ']', or put text with ',', ':' or brackets in it into quotes."),
        ("simple key", "A name stands here without ':' after it.", "Write 'name: value'; lines that continue a text are indented deeper than its name."),
        ("expected key", "This line is no entry of the section that it stands in: its indentation differs, a ':' is missing, or text follows a text in quotes.", "Indent the entries of one section by the same number of spaces; put the whole text into quotes."),
        ("block collection", "A list goes on here with a line that does not begin with '- '.", "Begin each item with '- ', all indented alike."),
        ("invalid mapping", "A second ':' stands in one value.", "Put text with ': ' in it into quotes, or begin a new line for a new entry."),
        ("cannot start any token", "Text cannot begin with this character.", "Put the text into quotes."),
        ("more than one anchor", "Two names with '&' stand before one value.", "Keep one of them."),
        ("anchor", "After '&' or '*' stands a name that YAML does not allow.", "Use letters, digits, '-' and '_'; put text that begins with '&' or '*' into quotes."),
        ("alias", "A '*' stands here without the text that it repeats.", "Write '&name' before that text; put text that begins with '*' into quotes."),
        ("block scalar", "After '|' or '>' something else stands in the line, or the lines below it are indented unevenly.", "Put the text on the lines below, each indented deeper than its name."),
        ("tag", "A YAML tag ('!…') has no meaning in a model.", "Delete the tag; put text that begins with '!' into quotes."),
        ("version number", "The line '%YAML' names no version.", "Delete the line."),
        ("directive", "A line that begins with '%' is an instruction to the YAML parser.", "Delete the line, or put the text into quotes."),
        ("document", "A line '---' or '...' parts the file in two.", "Keep one document in a file: delete the line."),
        ("incompatible", "The file asks for another version of YAML.", "Delete the line that begins with '%'."),
        ("expected node content", "A value is missing here, or begins with a sign that has another meaning there.", "Write a value, and put text that begins with ',', '-', '?', ':' or a bracket into quotes."),
        ("expected token", "A value is missing here.", "Write a value."),
    ];

    /// <summary>Returns what the parser could not read.</summary>
    /// <param name="exception">The parser's exception.</param>
    /// <param name="at">Where the parser stood.</param>
    /// <param name="start">The beginning of the text.</param>
    public static YamlProblem Of(Exception exception, SourcePlace at, SourcePlace start)
    {
        string message = exception is YamlException ? exception.InnerException?.Message ?? exception.Message : "";
        SourcePlace? tab = TabInIndentation(start, at.Index);
        if (message.Contains("tab", StringComparison.OrdinalIgnoreCase) || (tab is not null && exception is YamlException && message.Contains("cannot start any token", StringComparison.Ordinal)))
        {
            return new YamlProblem(tab ?? at, Meanings[0].Problem, Meanings[0].Remedy);
        }

        if (MayBeOfBracket(message) && OpenBracket.Before(at, start) is SourcePlace bracket)
        {
            bool isBrace = start.Text[bracket.Index] == '{';
            string words = isBrace ? "while parsing a flow mapping" : "while parsing a flow sequence";
            (_, Message problem, Message remedy) = Meanings.First(meaning => meaning.Words == words);
            return new YamlProblem(bracket, problem, remedy);
        }

        foreach ((string words, Message problem, Message remedy) in Meanings)
        {
            if (message.Contains(words, StringComparison.OrdinalIgnoreCase))
            {
                return new YamlProblem(at, problem, remedy);
            }
        }

        return new YamlProblem(at, "What stands here or just before it is not valid YAML.", "Check the indentation, the quotes, the brackets and the colons; text with ': ' or ' #' in it needs quotes.");
    }

    /// <summary>Returns whether a bracket that is not closed may be why the parser stopped.</summary>
    private static bool MayBeOfBracket(string message) =>
        message.Length == 0 || message.Contains("flow", StringComparison.OrdinalIgnoreCase) || message.Contains("simple key", StringComparison.Ordinal) || message.Contains("invalid mapping", StringComparison.Ordinal);

    /// <summary>Returns a tab among the blanks that a line begins with, the first after a place or else the last before it; null where there is none.</summary>
    private static SourcePlace? TabInIndentation(SourcePlace start, int place)
    {
        int found = -1;
        bool isIndentation = true;
        for (int i = 0; i < start.Text.Length && found < place; i++)
        {
            char character = start.Text[i];
            found = isIndentation && character == '\t' ? i : found;
            isIndentation = character is '\n' or '\r' || (isIndentation && character is ' ' or '\t');
        }

        return found < 0 ? null : start.MovedTo(found);
    }
}
